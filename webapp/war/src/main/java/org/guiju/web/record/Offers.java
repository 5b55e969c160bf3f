package org.guiju.web.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.regulation.Regulations;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Finding;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Sitting;
import org.guiju.web.wording.Words;

/** What somebody may do with a record: what their posts allow, each put to the rules as far as it is known now. */
@RequestScoped
public class Offers {

    @Inject
    private ActionDesk desk;

    @Inject
    private Regulations regulations;

    @Inject
    private Sitting sitting;

    @Inject
    private Sight sight;

    @Inject
    private Me me;

    @Inject
    private Words words;

    List<Offer> on(BusinessRecord record) {
        return sitting.read(() -> types(record)).stream()
                .map(type -> offer(type, record))
                .toList();
    }

    private List<ActionType> types(BusinessRecord record) {
        return regulations.actionTypes(me.tenant()).stream()
                .filter(type -> type.subject()
                        .filter(subject -> subject.code().equals(record.getType()))
                        .isPresent())
                .filter(type -> type.openTo(me.roles(), sight.isParty(record)))
                .toList();
    }

    private Offer offer(ActionType type, BusinessRecord record) {
        var answer = desk.dryRun(
                me.actor(),
                new Submission(type.code(), Optional.of(record.getId()), Map.of(), "offer", Submission.Channel.PAGE));
        var refusal = answer.shut().map(shut -> words.text(shut.says())).or(() -> answer.decision()
                .flatMap(this::refusal));
        return new Offer(
                words.text(type.title()),
                "/act.xhtml?type=" + type.code() + "&subject=" + record.getId(),
                refusal.orElse(""));
    }

    private Optional<String> refusal(Decision decision) {
        return decision.all(Finding.Refuses.class)
                .map(refuses -> words.text(refuses.says()))
                .findFirst();
    }
}
