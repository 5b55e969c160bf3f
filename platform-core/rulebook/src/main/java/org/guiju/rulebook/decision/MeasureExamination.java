package org.guiju.rulebook.decision;

import java.time.Instant;
import org.guiju.rulebook.control.Measure;
import org.guiju.sdk.decision.Finding;

/** What a measure finds: how much the act adds to whose work. */
final class MeasureExamination {

    private MeasureExamination() {}

    static Finding find(Measure measure, Question question) {
        return new Finding.Counts(
                measure.name(), question.evaluate(measure.value()), (String) question.evaluate(measure.of()), (Instant)
                        question.evaluate(measure.at()));
    }
}
