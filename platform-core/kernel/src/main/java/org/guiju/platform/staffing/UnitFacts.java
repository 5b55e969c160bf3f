package org.guiju.platform.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.duty.Duties;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;

/** What clauses may know of a unit that somebody wants to change or to put people into. */
@ApplicationScoped
class UnitFacts implements FactSupplier {

    @Inject
    Organisation organisation;

    @Inject
    Duties duties;

    @Inject
    Companies companies;

    @Override
    public String code() {
        return "unit-standing";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        var given = new Given(arguments);
        var target = given.text("target").flatMap(code -> organisation.unitByCode(tenant, code));
        var today = now.atZone(companies.company(tenant).zone()).toLocalDate();
        return given.text("unit")
                .flatMap(code -> organisation.unitByCode(tenant, code))
                .map(unit -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    unit.lastDay().ifPresent(day -> row.put("closes", day));
                    row.put(
                            "cyclic",
                            target.filter(above -> organisation.isAtOrBelow(tenant, above.getId(), unit.getId()))
                                    .isPresent());
                    row.put(
                            "target_fits",
                            target.filter(other -> !other.getId().equals(unit.getId()))
                                    .filter(other -> other.lastDay().isEmpty())
                                    .isPresent());
                    row.put(
                            "people",
                            number(organisation.peopleAfter(
                                    tenant, unit.getId(), given.day("last_day").orElse(today))));
                    row.put("units", number(below(tenant, unit)));
                    row.put("duties", number(duties.openIn(tenant, unit.getId())));
                    return row;
                });
    }

    private static BigDecimal number(long count) {
        return BigDecimal.valueOf(count);
    }

    private long below(TenantId tenant, Unit unit) {
        return organisation.units(tenant).stream()
                .filter(other -> other.lastDay().isEmpty())
                .filter(other -> other.parent().filter(unit.getId()::equals).isPresent())
                .count();
    }
}
