package org.guiju.rulebook.decision;

import java.util.Map;
import org.guiju.rulebook.control.Graduation;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.Finding;

/** What rates by slices find: an amount. */
final class GraduationExamination {

    private GraduationExamination() {}

    static Finding find(Graduation graduation, Question question) {
        question.reads(graduation.expressions());
        var amount = (Money) question.evaluate(graduation.of());
        var graded = graduation.grading(question.values()).of(amount);
        question.tell(graded.steps());
        return new Finding.Determines(
                graduation.determines(), graded.amount(), question.says(Map.of("value", graded.amount())));
    }
}
