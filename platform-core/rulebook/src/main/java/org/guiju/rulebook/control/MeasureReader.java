package org.guiju.rulebook.control;

import java.util.Optional;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Form;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Section;

/** Reads {@code kind: measure}. */
final class MeasureReader {

    private MeasureReader() {}

    static Optional<Measure> read(KindSource source) {
        var section = source.section();
        var name = section.requiredName("measure", Section.NAME);
        var value = source.expressions().ofAnyType("value").filter(found -> counts(source, found));
        var of = source.expressions().required("of", Type.text());
        var at = source.expressions().required("at", Type.instant());
        return value.isEmpty() || of.isEmpty() || at.isEmpty()
                ? Optional.empty()
                : Optional.of(new Measure(name, value.get(), of.get(), at.get()));
    }

    private static boolean counts(KindSource source, Expression value) {
        var counts = value.type() instanceof Type.Money || value.type() instanceof Type.Number;
        if (!counts) {
            var section = source.section();
            section.problems()
                    .add(
                            section.at("value"),
                            Code.WRONG_PATH_TYPE,
                            section.text("value").orElse(""),
                            Form.MONEY);
        }
        return counts;
    }
}
