package org.guiju.platform.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.Company;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.Pack;

/** Reads what goes into a pack, each part in a transaction of its own. */
@ApplicationScoped
@Transactional
class PackReading {

    @Inject
    Companies companies;

    @Inject
    Organisation organisation;

    @Inject
    Regulations regulations;

    @Inject
    PackRecords records;

    /** Whose pack it is, of what, and in whose words. */
    record Subject(
            Company company, Pack pack, Unit unit, PackRecords.Span span, PackWords words, Map<Object, Unit> units) {}

    /** A regulation, and what each of its clauses said in the period, one after the other. */
    record Rules(Regulation regulation, List<ClauseState> states, Map<Integer, String> revisions) {}

    public Subject subject(TenantId tenant, PackOrder order) {
        var company = companies.company(tenant);
        var pack = regulations.library(tenant).packs().get(order.kind());
        var units = organisation.atOrBelow(tenant, List.of(order.unit()));
        var all = organisation.units(tenant);
        var from = order.from().atStartOfDay(company.zone()).toInstant();
        var until = order.to().plusDays(1).atStartOfDay(company.zone()).toInstant();
        Map<String, String> people = new LinkedHashMap<>();
        organisation.names(tenant).forEach((id, name) -> people.put(id.toString(), name));
        Map<String, String> unitNames = new LinkedHashMap<>();
        all.forEach(unit -> unitNames.put(unit.getCode(), unit.getName().in(order.language())));
        var codes = all.stream()
                .filter(unit -> units.contains(unit.getId()))
                .map(Unit::getCode)
                .collect(Collectors.toSet());
        Map<Object, Unit> byId = new LinkedHashMap<>();
        all.forEach(unit -> byId.put(unit.getId(), unit));
        return new Subject(
                company,
                pack,
                byId.get(order.unit()),
                new PackRecords.Span(units, codes, from, until),
                new PackWords(order.language(), company.zone(), people, unitNames),
                byId);
    }

    public List<Rules> rules(TenantId tenant, Subject subject) {
        var rulebook = regulations.rulebook(tenant);
        var path = organisation.path(tenant, subject.unit().getId()).stream()
                .map(Unit::getCode)
                .toList();
        return rulebook.regulations().stream()
                .filter(regulation -> subject.pack().regulations().contains(regulation.code()))
                .map(regulation -> rules(rulebook, regulation, path, subject.span()))
                .toList();
    }

    private static Rules rules(Rulebook rulebook, Regulation regulation, List<String> path, PackRecords.Span span) {
        List<ClauseState> states = new ArrayList<>();
        regulation.chapters().stream()
                .flatMap(chapter -> chapter.clauses().stream())
                .forEach(code -> {
                    var state = rulebook.inForce(code, path, span.from())
                            .or(() -> rulebook.nextChange(code, span.from())
                                    .flatMap(at -> rulebook.inForce(code, path, at)));
                    while (state.isPresent() && state.get().from().isBefore(span.until())) {
                        states.add(state.get());
                        state = state.get().until().flatMap(at -> rulebook.inForce(code, path, at));
                    }
                });
        Map<Integer, String> revisions = new LinkedHashMap<>();
        rulebook.revisions(regulation.code()).forEach(revision -> revisions.put(revision.number(), revision.hash()));
        return new Rules(regulation, states, revisions);
    }

    public List<PackRecords.Row> rows(TenantId tenant, Pack.Section section, PackRecords.Span span) {
        return records.rows(tenant, section, span);
    }

    public List<PackRecords.Owed> owed(TenantId tenant, List<String> codes, PackRecords.Span span) {
        return records.owed(tenant, codes, span);
    }

    public Optional<ActionType> action(TenantId tenant, String code) {
        return regulations.library(tenant).actionType(code);
    }

    public Instant now(TenantId tenant) {
        return companies.now(tenant);
    }
}
