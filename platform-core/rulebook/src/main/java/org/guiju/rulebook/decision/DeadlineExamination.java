package org.guiju.rulebook.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guiju.rulebook.control.Deadline;
import org.guiju.sdk.decision.Finding;

/** What a deadline finds: who owes what, and until when. */
final class DeadlineExamination {

    private DeadlineExamination() {}

    static Finding find(Deadline deadline, Question question) {
        var holders = ((List<?>) question.evaluate(deadline.holders()))
                .stream().map(String::valueOf).toList();
        var due = due(deadline, question);
        return new Finding.Owes(
                deadline.duty(),
                question.fill(deadline.title(), Map.of("due", due)),
                holders,
                due,
                deadline.doneBy(),
                deadline.lapse());
    }

    private static Instant due(Deadline deadline, Question question) {
        var within = question.evaluate(deadline.within());
        var situation = question.situation();
        return deadline.workdays()
                ? situation.calendar().afterWorkdays(situation.now(), ((Number) within).intValue(), situation.zone())
                : situation.now().plus((Duration) within);
    }
}
