package org.guiju.platform.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.value.Ids;
import org.guiju.sdk.action.Effect;

/** Keeps what somebody who was asked has to say; whoever says something has taken part. */
@ApplicationScoped
class CommentOnDraft implements PlatformHandler {

    private static final int TITLE = 60;

    @Inject
    Consultations consultations;

    @Inject
    Records records;

    @Override
    public String type() {
        return "CommentOnDraft";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var round = permitted.record().orElseThrow();
        var author = permitted.actor().employee();
        consultations.takePart(permitted.tenant(), round, author, permitted.now());
        Map<String, Object> comment = new LinkedHashMap<>();
        comment.put("consultation", round.toString());
        comment.put("draft", draft(permitted));
        Optional.ofNullable(permitted.values().get("clause")).ifPresent(clause -> comment.put("clause", clause));
        var said = (String) permitted.values().get("words");
        comment.put("title", said.length() <= TITLE ? said : said.substring(0, TITLE - 1) + "…");
        comment.put("words", said);
        return List.of(
                new Effect.Create(Ids.next(), Consultations.COMMENT, comment, "open", Optional.of(author.toString())));
    }

    private Object draft(CarriedOut permitted) {
        return permitted
                .record()
                .flatMap(id -> records.record(permitted.tenant(), id))
                .map(BusinessRecord::getData)
                .orElseThrow()
                .get("draft");
    }
}
