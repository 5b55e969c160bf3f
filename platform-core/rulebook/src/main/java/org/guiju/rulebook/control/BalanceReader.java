package org.guiju.rulebook.control;

import java.util.Optional;
import org.guiju.rulebook.calendar.Period;
import org.guiju.rulebook.control.Balance.Expires;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Section;

/** Reads {@code kind: balance}. */
final class BalanceReader {

    private BalanceReader() {}

    static Optional<Balance> read(KindSource source) {
        var section = source.section();
        var title = section.texts("title");
        var unit = section.requiredName("unit", Section.NAME);
        return source.choice("expires", Expires.class).map(expires -> {
            var parameters = new Expressions(section, source.parameters(), source.places());
            var after = read(section, expires, Expires.AFTER, "after")
                    .flatMap(key -> parameters.required(key, Type.period()));
            var endOf = read(section, expires, Expires.END_OF, "end_of")
                    .flatMap(key -> section.requiredChoice(key, Period.class));
            var carryOver = read(section, expires, Expires.END_OF, "carry_over")
                    .flatMap(key -> parameters.required(key, Type.number()));
            return new Balance(title, unit, expires, after, endOf, carryOver);
        });
    }

    /** A key that an answer needs, where the answer is given or may be. */
    private static Optional<String> read(Section section, Choice<Expires> expires, Expires needs, String key) {
        if (expires instanceof Choice.Said<Expires>(Expires said) && said != needs) {
            section.notHere("expires: " + expires.spelling(), key);
            return Optional.empty();
        }
        return Optional.of(key);
    }
}
