package org.guiju.platform.calculation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.duty.ClockHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.rulebook.control.PerPeriod;

/**
 * Calculates a run off the request, a handful of people at a time, so that other clocks get their turn and a run can be
 * cancelled. Whatever was calculated stays so when the server stops in between; keys make a second try the same act.
 */
@ApplicationScoped
class CalculationClock implements ClockHandler {

    static final String KIND = "calculation";
    private static final int AT_A_TIME = 200;

    @Inject
    Subjects subjects;

    @Inject
    RunProgress progress;

    @Inject
    ActionDesk desk;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void ended(Clocks.Due clock) {
        var left = subjects.left(clock.tenant(), clock.ref(), AT_A_TIME);
        left.next().forEach(subject -> calculate(clock, subject));
        progress.went(clock.tenant(), clock.ref(), left.more());
    }

    private void calculate(Clocks.Due clock, Subjects.Subject subject) {
        var tenant = clock.tenant();
        var run = progress.run(tenant, clock.ref());
        if (run.state() != CalculationRun.State.CALCULATING) {
            return;
        }
        var actor = new Actor(tenant, subject.whom().person().orElse(run.startedBy()), true);
        var submission = new Submission(
                PerPeriod.ACTION, Optional.empty(), subject.values(), subject.key(run.id()), Submission.Channel.CLOCK);
        var answer = run.preview() ? desk.dryRun(actor, submission) : desk.submit(actor, submission);
        progress.put(tenant, run, subject, answer);
    }
}
