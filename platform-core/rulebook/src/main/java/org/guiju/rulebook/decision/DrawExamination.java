package org.guiju.rulebook.decision;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.control.Draw;
import org.guiju.rulebook.expression.Values;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Check;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Finding;
import org.guiju.sdk.decision.Terms;

/** What a draw finds when it has picked something: somebody has to look at it now. */
final class DrawExamination {

    private static final String MISSED = "RecordMissedCadence";

    private static final Texts NOBODY =
            new Texts("抽的时候名单是空的，没有可抽的", "抽的時候名單是空的，沒有可抽的", "There was nothing to draw from at that moment");

    private DrawExamination() {}

    static Finding find(Draw draw, ControlCode code, Question question) {
        if (!Values.at(question.values(), "action.control")
                .filter(code.toString()::equals)
                .isPresent()) {
            return Finding.silent();
        }
        if (Values.at(question.values(), "action.picked").isEmpty()) {
            return new Finding.Warns(NOBODY);
        }
        var now = question.situation().now();
        var due = now.plus((Duration) question.evaluate(draw.within()));
        var shown = draw.doneBy().isEmpty() ? Optional.of(check(draw, question)) : Optional.<Check>empty();
        return new Finding.Owes(
                code.control(),
                question.fill(draw.text(), Map.of("due", due, "picked", picked(question))),
                List.of(),
                due,
                shown.isPresent() ? List.of(ChecklistExamination.ANSWER) : draw.doneBy(),
                Optional.of(MISSED),
                Terms.single(draw.owner(), now, shown));
    }

    private static Texts picked(Question question) {
        return new Texts(word(question, "picked"), word(question, "picked_hant"), word(question, "picked_en"));
    }

    private static String word(Question question, String field) {
        return Values.at(question.values(), "action." + field)
                .or(() -> Values.at(question.values(), "action.picked"))
                .map(Object::toString)
                .orElse("");
    }

    private static Check check(Draw draw, Question question) {
        return new Check(
                draw.evidence(),
                Optional.empty(),
                Optional.empty(),
                "",
                Map.of(),
                List.of(),
                draw.correct().map(correct -> correct.owed((Duration) question.evaluate(correct.within()))));
    }
}
