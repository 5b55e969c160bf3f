package org.guiju.platform.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guiju.sdk.decision.Terms;

/** Something that happens by itself on the way of a duty: reminders before its end, escalation after, at last the lapse. */
record Step(Instant at, Kind kind, List<String> to) {

    enum Kind {
        REMIND,
        ESCALATE,
        LAPSE
    }

    /** In the order in which they happen. A lapse waits for the whole chain of escalation. */
    static List<Step> of(Duty duty) {
        var steps = new ArrayList<Step>();
        var end = duty.getDueAt();
        duty.terms().alarms().forEach(before -> steps.add(new Step(end.minus(before), Kind.REMIND, List.of())));
        for (Terms.Escalation escalation : duty.terms().escalations()) {
            steps.add(new Step(end.plus(escalation.after()), Kind.ESCALATE, escalation.to()));
        }
        if (duty.lapse().isPresent()) {
            var last = steps.isEmpty() || steps.getLast().at().isBefore(end)
                    ? end
                    : steps.getLast().at();
            steps.add(new Step(last, Kind.LAPSE, List.of()));
        }
        return steps;
    }
}
