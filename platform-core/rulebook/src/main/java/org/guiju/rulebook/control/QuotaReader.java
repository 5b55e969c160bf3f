package org.guiju.rulebook.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.calendar.Period;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Section;

/** Reads {@code kind: quota}. */
final class QuotaReader {

    private QuotaReader() {}

    static Optional<Quota> read(KindSource source) {
        var section = source.section();
        var title = section.texts("title");
        var measure = section.requiredName("measure", Section.NAME);
        var periods = periods(section);
        var units = section.textList("units");
        var people = section.textList("people");
        if (units.isEmpty() && people.isEmpty()) {
            section.required("units");
        }
        var over = share(source, "over_allocation");
        var joiners = source.choice("joiners", Quota.Joiners.class);
        var checkAt = share(source, "check_at");
        var least = share(source, "least");
        var split = section.choice("split", Quota.Split.class);
        if (over.isEmpty() || joiners.isEmpty() || checkAt.isEmpty() || least.isEmpty() || periods.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Quota(
                title, measure, periods, units, people, over.get(), joiners.get(), checkAt.get(), least.get(), split));
    }

    private static Optional<Expression> share(KindSource source, String key) {
        return source.expressions().required(key, Type.percent());
    }

    /** From the longest to the shortest. */
    private static List<Period> periods(Section section) {
        section.required("periods");
        var periods = new ArrayList<Period>();
        for (var named : section.scalars("periods")) {
            Stream.of(Period.values())
                    .filter(period -> period.name().toLowerCase(Locale.ROOT).equals(named.text()))
                    .findFirst()
                    .ifPresentOrElse(periods::add, () -> section.problems()
                            .notOneOf(named.at(), named.text(), List.of("year", "quarter", "month", "week", "day")));
        }
        if (!periods.equals(
                periods.stream().sorted(Comparator.reverseOrder()).distinct().toList())) {
            section.problems().add(section.at("periods"), Code.WRONG_NAME, String.valueOf(periods));
        }
        return List.copyOf(periods);
    }
}
