package org.guiju.rulebook.control;

import java.util.Locale;
import java.util.Optional;
import org.guiju.rulebook.calendar.Period;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Section;

/** Reads {@code kind: balance}. */
final class BalanceReader {

    private enum Expires {
        NEVER,
        AFTER,
        END_OF
    }

    private BalanceReader() {}

    static Optional<Balance> read(KindSource source) {
        var section = source.section();
        var title = section.texts("title");
        var unit = section.requiredName("unit", Section.NAME);
        var expires = section.requiredChoice("expires", Expires.class).orElse(Expires.NEVER);
        var parameters = new Expressions(section, source.parameters(), source.places());
        var after = expires == Expires.AFTER
                ? parameters.required("after", Type.period())
                : absent(section, expires, "after");
        var endOf =
                expires == Expires.END_OF ? section.requiredChoice("end_of", Period.class) : Optional.<Period>empty();
        var carryOver = expires == Expires.END_OF
                ? parameters.required("carry_over", Type.number())
                : absent(section, expires, "carry_over");
        if (expires != Expires.END_OF) {
            section.notHere("expires: " + expires.name().toLowerCase(Locale.ROOT), "end_of");
        }
        return Optional.of(new Balance(title, unit, after, endOf, carryOver));
    }

    private static Optional<Expression> absent(Section section, Expires expires, String key) {
        section.notHere("expires: " + expires.name().toLowerCase(Locale.ROOT), key);
        return Optional.empty();
    }
}
