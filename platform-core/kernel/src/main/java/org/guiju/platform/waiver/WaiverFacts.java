package org.guiju.platform.waiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.control.WaiverTerms;
import org.guiju.sdk.decision.ControlCode;

/** What clauses about waivers may know: of one that exists, or of the terms of one that is asked for. */
@ApplicationScoped
class WaiverFacts implements FactSupplier {

    @Inject
    Waivers waivers;

    @Inject
    Waivable waivable;

    @Inject
    Organisation organisation;

    @Inject
    Companies companies;

    @Override
    public String code() {
        return "waiver";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        var person = UUID.fromString(String.valueOf(arguments.get("actor")));
        return named(waivers, tenant, arguments)
                .map(waiver -> existing(tenant, waiver, person, now))
                .or(() -> control(arguments).map(control -> asked(tenant, control, arguments, person, now)));
    }

    private Object existing(TenantId tenant, Waiver waiver, UUID person, Instant now) {
        var row = terms(tenant, waiver.control(), waiver.scope(), person, now);
        row.put("state", waiver.getState().name().toLowerCase(Locale.ROOT));
        row.put("requester", waiver.getRequestedBy().toString());
        waiver.scope().person().ifPresent(of -> row.put("person", of.toString()));
        return row;
    }

    private Object asked(
            TenantId tenant, ControlCode control, Map<String, Object> arguments, UUID person, Instant now) {
        var row = terms(tenant, control, scope(arguments), person, now);
        row.put("state", "asked");
        row.put("requester", person.toString());
        return row;
    }

    private Map<String, Object> terms(
            TenantId tenant, ControlCode control, Waiver.Scope scope, UUID person, Instant now) {
        var terms = waivable.state(tenant, control, scope, person, now)
                .flatMap(state -> Waivable.terms(state, control))
                .filter(found -> !waivable.isLaw(tenant, control));
        var today = now.atZone(companies.company(tenant).zone()).toLocalDate();
        var roles = organisation.roles(tenant, person);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("waivable", terms.isPresent());
        row.put(
                "may_grant",
                terms.stream().flatMap(found -> found.by().stream()).anyMatch(roles::contains));
        row.put("max_uses", BigDecimal.valueOf(terms.map(WaiverTerms::maxUses).orElse(0)));
        row.put("latest_day", today.plusDays(terms.map(WaiverTerms::maxDays).orElse(0)));
        row.put("granters", terms.map(WaiverTerms::by).orElse(List.of()));
        return row;
    }

    static Waiver.Scope scope(Map<String, Object> values) {
        return new Waiver.Scope(
                id(values.get("person")), id(values.get("record")), Optional.ofNullable((String) values.get("unit")));
    }

    static Optional<Waiver> named(Waivers waivers, TenantId tenant, Map<String, Object> values) {
        return id(values.get("waiver")).flatMap(id -> waivers.waiver(tenant, id));
    }

    static Optional<ControlCode> control(Map<String, Object> values) {
        try {
            return Optional.ofNullable((String) values.get("control")).map(ControlCode::of);
        } catch (IllegalArgumentException notAControl) {
            return Optional.empty();
        }
    }

    static Optional<UUID> id(Object text) {
        return Ids.read(text);
    }
}
