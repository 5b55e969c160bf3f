package org.guiju.web.consultation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.consultation.Consultations;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.regulation.Regulations;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** Comments of a round, in words: one's own, or all for those who answer; call it inside a transaction. */
@RequestScoped
class CommentLines {

    @Inject
    private Consultations consultations;

    @Inject
    private Regulations regulations;

    @Inject
    private Me me;

    @Inject
    private Words words;

    List<CommentLine> of(UUID round, boolean all) {
        return consultations.comments(me.tenant(), round).stream()
                .filter(comment ->
                        all || comment.owner().filter(me.employee()::equals).isPresent())
                .map(comment -> line(comment, round, all))
                .toList();
    }

    private CommentLine line(BusinessRecord comment, UUID round, boolean all) {
        var said = comment.getData();
        boolean own = comment.owner().filter(me.employee()::equals).isPresent();
        boolean open = comment.getState().equals("open");
        return new CommentLine(
                comment.getNumber(),
                Optional.ofNullable(said.get("clause"))
                        .map(code -> ClauseCode.of(code.toString()).number())
                        .orElse(""),
                String.valueOf(said.get("words")),
                comment.owner().map(UUID::toString).map(me.names()::get).orElse(""),
                words.moment(comment.getCreatedAt()),
                state(comment),
                switch (comment.getState()) {
                    case "accepted" -> "is-permits";
                    case "rejected" -> "is-refuses";
                    default -> "is-pending";
                },
                answer(comment),
                open && all && !own
                        ? "/act.xhtml?type=AnswerComment&subject=" + comment.getId() + "&back=" + back(round)
                        : "");
    }

    private String answer(BusinessRecord comment) {
        var said = comment.getData();
        return Optional.ofNullable(said.get("answer"))
                .map(answer -> words.of(
                        "consult.answered",
                        answer,
                        me.names().getOrDefault(String.valueOf(said.get("answered_by")), ""),
                        words.moment((Instant) said.get("answered_at"))))
                .orElse("");
    }

    private String state(BusinessRecord comment) {
        return regulations
                .library(me.tenant())
                .recordType(Consultations.COMMENT)
                .map(type -> words.text(type.states().get(comment.getState())))
                .orElse("");
    }

    static String back(UUID round) {
        return URLEncoder.encode("/consultation.xhtml?id=" + round, StandardCharsets.UTF_8);
    }
}
