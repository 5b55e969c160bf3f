package org.guiju.rulebook.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.control.Form;
import org.guiju.rulebook.expression.Values;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;

/** What a form finds: every field that is empty and may not be, or that does not do; or that all is well. */
final class FormExamination {

    private FormExamination() {}

    static List<ClauseFinding> find(Form form, Question question) {
        var wrong = form.entries().stream()
                .flatMap(entry -> wrong(entry, question.about(Map.of())).stream())
                .toList();
        return wrong.isEmpty() ? List.of(question.found(Finding.permits())) : wrong;
    }

    private static Optional<ClauseFinding> wrong(Form.Entry entry, Question question) {
        if (Stream.concat(entry.required().stream(), entry.check().stream()).anyMatch(question::waitsFor)) {
            return Optional.empty();
        }
        boolean empty = Values.at(question.values(), "action." + entry.field()).isEmpty();
        if (empty) {
            return entry.required()
                    .filter(question::isTrue)
                    .map(required -> requires(entry, empty(entry.label()), question));
        }
        return entry.check()
                .filter(check -> !question.isTrue(check))
                .map(check -> requires(entry, question.fill(entry.says(), Map.of()), question));
    }

    private static ClauseFinding requires(Form.Entry entry, Texts says, Question question) {
        return question.found(question.level(new Finding.Requires(says, Optional.of(entry.field()))));
    }

    private static Texts empty(Texts label) {
        return new Texts("请填写“" + label.zhHans() + "”", "請填寫「" + label.zhHant() + "」", "Fill in “" + label.en() + "”");
    }
}
