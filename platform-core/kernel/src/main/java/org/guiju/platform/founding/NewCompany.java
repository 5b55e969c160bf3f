package org.guiju.platform.founding;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.organisation.SpecialDay;
import org.guiju.rulebook.regulation.Overlay;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;

/**
 * A company as its files describe it.
 *
 * @param language in which it works
 * @param calendarYears years whose days off the company states itself, and what it relies on
 * @param types declarations of its own, path → text
 */
public record NewCompany(
        String code,
        Texts name,
        ZoneId zone,
        String currency,
        String jurisdiction,
        String language,
        List<NewUnit> units,
        List<NewEmployee> employees,
        List<SpecialDay> calendar,
        Map<Integer, String> calendarYears,
        List<String> plugins,
        List<Adoption> regulations,
        Map<String, String> types) {

    /** @param parent code of the unit above; absent for the root */
    public record NewUnit(String code, Optional<String> parent, Texts name, String kind, Optional<String> region) {}

    public record NewEmployee(
            String login,
            String name,
            String unit,
            List<String> roles,
            Map<LocalDate, Money> baseSalaries,
            Map<LocalDate, Money> monthWages) {}

    /** A regulation with what the company says differently, in force from a day on. */
    public record Adoption(String regulation, LocalDate effectiveFrom, Optional<Overlay> overlay) {}
}
