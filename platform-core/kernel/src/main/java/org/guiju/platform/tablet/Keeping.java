package org.guiju.platform.tablet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Answer;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.regulation.Regulations;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.sdk.Texts;

/** What the queue reads and keeps beside the desk, each in a transaction of its own: the desk always opens its own. */
@ApplicationScoped
class Keeping {

    @Inject
    UntakenActs untaken;

    @Inject
    UntakenNews news;

    @Inject
    Tablets tablets;

    @Inject
    Organisation organisation;

    @Inject
    Regulations regulations;

    /** Who acts: on a shared tablet whoever says so, where there is such a person. */
    @Transactional
    public Actor actor(Sender sender, MadeAct act) {
        var signedIn = sender.signedIn();
        return sender.tablet()
                .flatMap(tablet -> act.by())
                .filter(by -> organisation
                        .employee(signedIn.tenant(), by)
                        .filter(Employee::isActive)
                        .isPresent())
                .map(by -> Actor.person(signedIn.tenant(), by))
                .orElse(signedIn);
    }

    @Transactional
    public boolean has(Actor actor, Tablet tablet, MadeAct act) {
        return tablets.has(actor.tenant(), tablet.id(), act.id());
    }

    /** With what the desk keeps of its answer. */
    @Transactional
    public void enter(Sender sender, MadeAct act, Answer answer) {
        sender.tablet().ifPresent(tablet -> answer.docket()
                .ifPresent(docket -> tablets.enter(
                        sender.signedIn().tenant(),
                        docket,
                        tablet.id(),
                        act.id(),
                        sender.signedIn().employee())));
    }

    @Transactional
    public Optional<Untaken> earlier(Actor actor, UUID act) {
        return untaken.earlier(actor.tenant(), actor.employee(), act);
    }

    @Transactional
    public Optional<ActionType> actionType(Actor actor, String code) {
        return regulations.actionType(actor.tenant(), code);
    }

    @Transactional
    public UUID unit(Actor actor) {
        return organisation
                .employee(actor.tenant(), actor.employee())
                .orElseThrow()
                .getUnitId();
    }

    @Transactional
    public Untaken keep(Untaken kept, Texts why) {
        kept.because(why);
        return keep(kept);
    }

    @Transactional
    public Untaken keep(Untaken kept, Answer answer) {
        kept.because(answer);
        return keep(kept);
    }

    private Untaken keep(Untaken kept) {
        untaken.add(kept);
        news.tell(kept);
        return kept;
    }
}
