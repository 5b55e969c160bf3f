package org.guiju.platform.pin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Answer;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.Intake.FieldProblem;

/** Where PINs are set and tried. What was typed never comes before the desk: it keeps what it is told. */
@ApplicationScoped
public class PinDesk {

    @Inject
    PinTries tries;

    @Inject
    ActionDesk desk;

    public Answer set(Actor person, String pin) {
        var unfit = PinRules.unfit(pin);
        if (unfit.isPresent()) {
            return new Answer(
                    Optional.empty(),
                    Optional.empty(),
                    List.of(new FieldProblem("pin", unfit.get())),
                    List.of(),
                    Optional.empty());
        }
        var proposed = tries.propose(person.tenant(), person.employee(), pin).toString();
        return desk.submit(
                person,
                new Submission(
                        SetPin.TYPE, Optional.empty(), Map.of("pin", proposed), proposed, Submission.Channel.PAGE));
    }

    /** @param where on which device, as people call it */
    public Judged judge(TenantId tenant, UUID person, String pin, String where) {
        var made = tries.judge(tenant, person, pin);
        if (made.fresh()) {
            desk.submit(
                    new Actor(tenant, person, true),
                    new Submission(
                            ReportWrongPin.TYPE,
                            Optional.empty(),
                            Map.of(
                                    "person",
                                    person.toString(),
                                    "tablet",
                                    where,
                                    "locked",
                                    made.judged() instanceof Judged.Locked),
                            "pin/" + Ids.next(),
                            Submission.Channel.CLOCK));
        }
        return made.judged();
    }
}
