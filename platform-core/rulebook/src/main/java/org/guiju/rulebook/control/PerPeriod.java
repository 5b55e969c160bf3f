package org.guiju.rulebook.control;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.calendar.Period;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Section;

/**
 * For whom and how often something is calculated over a whole period, from what was measured in it: for people, or for units
 * with everything below them.
 *
 * @param people roles whose holders it is calculated for
 * @param units kinds of unit it is calculated for
 * @param sums measure whose contributions are its source lines
 * @param nature code of {@link org.guiju.sdk.decision.Finding.Nature}, lower case; absent when nobody is paid
 * @param paid who receives a unit's result
 */
public record PerPeriod(
        Period period,
        List<String> people,
        List<String> units,
        String sums,
        Optional<Expression> nature,
        Optional<Paid> paid) {

    /** Action type on which what is calculated per period is asked, once for each person or unit and period. */
    public static final String ACTION = "CalculatePeriod";

    /** Where it says until when something must have been recorded to be counted. */
    public static final String CUT = "action.cut_at";

    /** What has to be settled before anything can be calculated. */
    public Stream<Expression> expressions() {
        return Stream.concat(nature.stream(), paid.stream().flatMap(Paid::expressions));
    }

    static Optional<PerPeriod> read(KindSource source) {
        return source.section().section("per").flatMap(section -> {
            var period = section.requiredChoice("period", Period.class);
            if (section.has("people") == section.has("units")) {
                section.problems().add(section.at(), Code.MISSING_KEY, "people / units");
            }
            var people = section.textList("people");
            var units = section.textList("units");
            var sums = section.requiredName("sums", Section.NAME);
            var paid = section.has("units") ? Paid.read(source, section) : Optional.<Paid>empty();
            if (section.has("people")) {
                section.notHere("people", "paid");
            }
            var nature = nature(source, section, paid);
            section.close();
            return period.map(every -> new PerPeriod(every, people, units, sums, nature, paid));
        });
    }

    private static Optional<Expression> nature(KindSource source, Section section, Optional<Paid> paid) {
        if (paid.filter(Paid.Nobody.class::isInstance).isPresent()) {
            section.notHere("paid: nobody", "nature");
            return Optional.empty();
        }
        return new Expressions(section, source.parameters(), source.places()).required("nature", PartsReader.NATURE);
    }
}
