package org.guiju.rulebook.control;

import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.calendar.Period;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.source.Section;

/**
 * For whom and how often something is calculated over a whole period, from what was measured in it.
 *
 * @param people roles whose holders it is calculated for
 * @param sums measure whose contributions are its source lines
 * @param nature code of {@link org.guiju.sdk.decision.Finding.Nature}, lower case
 */
public record PerPeriod(Period period, List<String> people, String sums, Expression nature) {

    /** Action type on which what is calculated per period is asked, once for each person and period. */
    public static final String ACTION = "CalculatePeriod";

    /** Where it says until when something must have been recorded to be counted. */
    public static final String CUT = "action.cut_at";

    static Optional<PerPeriod> read(KindSource source) {
        return source.section().section("per").flatMap(section -> {
            var period = section.requiredChoice("period", Period.class);
            section.required("people");
            var people = section.textList("people");
            var sums = section.requiredName("sums", Section.NAME);
            var nature = new Expressions(section, source.parameters(), source.places())
                    .required("nature", PartsReader.NATURE);
            section.close();
            return period.isEmpty() || nature.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new PerPeriod(period.get(), people, sums, nature.get()));
        });
    }
}
