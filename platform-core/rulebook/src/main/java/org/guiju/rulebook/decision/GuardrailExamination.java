package org.guiju.rulebook.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.control.Guardrail;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Finding;

/** What law finds in a draft: nothing, a doubt, something that takes a name, or something that no name helps. */
final class GuardrailExamination {

    private GuardrailExamination() {}

    static Finding find(Guardrail guardrail, Question question) {
        var where = guardrail.finds().map(finds -> where((List<?>) question.evaluate(finds)));
        if (where.filter(List::isEmpty).isPresent()) {
            return Finding.permits();
        }
        var says = question.says(Map.of("where", where.orElse(List.of())));
        if (guardrail.hint()) {
            says = hinted(says);
        }
        return switch (guardrail.verdict()) {
            case WARNS -> new Finding.Warns(says);
            case REFUSES -> new Finding.Refuses(says);
            case APPROVER -> named(guardrail, question, says);
        };
    }

    private static Finding named(Guardrail guardrail, Question question, Texts says) {
        if (guardrail.blocked().filter(question::isTrue).isPresent()) {
            return new Finding.Refuses(blocked(says));
        }
        return guardrail.approved().filter(question::isTrue).isPresent()
                ? Finding.permits()
                : new Finding.Requires(
                        unlessNamed(says, question.bound().control().code().clause()), Optional.empty());
    }

    /** The offending clauses, by number. */
    private static List<String> where(List<?> rows) {
        return rows.stream()
                .map(row -> String.valueOf(((Map<?, ?>) row).get("clause")))
                .map(code -> ClauseCode.of(code).number())
                .distinct()
                .toList();
    }

    private static Texts unlessNamed(Texts says, ClauseCode law) {
        return new Texts(
                says.zhHans() + "，或者由法务具名批准 " + law,
                says.zhHant() + "，或由法務具名核准 " + law,
                says.en() + ", or have " + law + " approved by name");
    }

    private static Texts blocked(Texts says) {
        return new Texts(
                says.zhHans() + "；在这里具名批准也不能发布",
                says.zhHant() + "；在此具名核准亦不得發布",
                says.en() + "; an approval by name does not help here");
    }

    private static Texts hinted(Texts says) {
        return new Texts(
                "按字面提示，请人工核对：" + says.zhHans(),
                "依字面提示，請人工核對：" + says.zhHant(),
                "Going by the wording alone, please check: " + says.en());
    }
}
