package org.guiju.rulebook.decision;

import java.util.HashMap;
import java.util.List;
import org.guiju.rulebook.control.Tabulation;
import org.guiju.rulebook.table.TableAnswer;
import org.guiju.sdk.decision.Finding;

/** What a table finds: a named value per output; a person has to settle what no row, or too many, answer. */
final class TabulationExamination {

    private TabulationExamination() {}

    static List<Finding> find(Tabulation tabulation, Question question) {
        question.reads(tabulation.expressions());
        var table = tabulation.table(question.values());
        return switch (table.answer(question.given())) {
            case TableAnswer.Decided decided -> {
                question.tell(decided.steps());
                yield decided.values().entrySet().stream()
                        .<Finding>map(said -> {
                            var more = new HashMap<>(decided.values());
                            more.put("value", said.getValue());
                            return new Finding.Determines(said.getKey(), said.getValue(), question.says(more));
                        })
                        .toList();
            }
            case TableAnswer.Undetermined open -> {
                question.tell(open.steps());
                yield List.of(new Finding.Pends(open.says()));
            }
        };
    }
}
