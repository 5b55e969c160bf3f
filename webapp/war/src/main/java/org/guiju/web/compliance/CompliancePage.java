package org.guiju.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.duty.Compliance;
import org.guiju.platform.duty.Compliance.Rate;
import org.guiju.platform.ledger.Breaches;
import org.guiju.platform.ledger.Breaches.Breach;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.web.clause.Clauses;
import org.guiju.web.record.RecordLine;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** 遵守率: the clauses of one's unit and those below, the least kept first; when they object; what is overdue and held now. */
@Named("compliance")
@RequestScoped
public class CompliancePage {

    private static final List<Integer> PERIODS = List.of(7, 30, 90);

    @Inject
    private Compliance compliance;

    @Inject
    private Breaches breaches;

    @Inject
    private Organisation organisation;

    @Inject
    private Clauses clauses;

    @Inject
    private Heat heat;

    @Inject
    private OpenMatters open;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private int days = PERIODS.getFirst();
    private List<RateLine> lines = List.of();
    private List<BreachLine> breachLines = List.of();
    private List<OverdueLine> overdue = List.of();
    private List<RecordLine> held = List.of();

    @Transactional
    public void load() throws IOException {
        if (door.lets(Place.COMPLIANCE)) {
            days = PERIODS.contains(days) ? days : PERIODS.getFirst();
            var now = words.now();
            breachLines = breaches(now.minus(Duration.ofDays(days)));
            lines = compliance.rates(me.tenant(), now.minus(Duration.ofDays(days)), now).stream()
                    .filter(rate -> rate.unit().filter(this::isBelow).isPresent())
                    .sorted(Comparator.comparing(CompliancePage::share))
                    .map(this::line)
                    .toList();
            var units = organisation.atOrBelow(
                    me.tenant(),
                    Set.of(organisation
                            .unit(me.tenant(), me.unitPath().getLast())
                            .getId()));
            heat.load(units, now.minus(Duration.ofDays(days)));
            overdue = open.overdue(units);
            held = open.held(units);
        }
    }

    /** Acts on record, the most first; they count where the person works. */
    private List<BreachLine> breaches(Instant from) {
        var units = organisation.employees(me.tenant()).stream()
                .collect(Collectors.toMap(Employee::getId, Employee::getUnitId));
        return breaches.since(me.tenant(), from).stream()
                .filter(breach -> isBelow(units.get(breach.person())))
                .collect(Collectors.groupingBy(breach ->
                        new Where(units.get(breach.person()), breach.control().clause())))
                .entrySet()
                .stream()
                .map(found -> line(found.getKey(), found.getValue()))
                .sorted(Comparator.comparing(BreachLine::acts).reversed().thenComparing(BreachLine::unit))
                .toList();
    }

    private record Where(UUID unit, ClauseCode clause) {}

    private BreachLine line(Where where, List<Breach> acts) {
        return new BreachLine(
                name(where.unit()),
                clauses.chip(where.clause()),
                acts.stream()
                        .map(Breach::count)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .intValue(),
                (int) acts.stream().map(Breach::person).distinct().count());
    }

    private String name(UUID unit) {
        return words.text(organisation.path(me.tenant(), unit).getLast().getName());
    }

    private boolean isBelow(UUID unit) {
        return organisation.path(me.tenant(), unit).stream()
                .anyMatch(above -> above.getCode().equals(me.unitPath().getLast()));
    }

    private static BigDecimal share(Rate rate) {
        return BigDecimal.valueOf(rate.inTime()).divide(BigDecimal.valueOf(rate.all()), 3, RoundingMode.DOWN);
    }

    private RateLine line(Rate rate) {
        var share = share(rate);
        return new RateLine(
                name(rate.unit().orElseThrow()),
                clauses.chip(rate.clause()),
                words.percent(share),
                share.movePointRight(2).intValue(),
                rate.all(),
                rate.late(),
                rate.missed());
    }

    public List<BreachLine> getBreachLines() {
        return breachLines;
    }

    public List<RateLine> getLines() {
        return lines;
    }

    public List<OverdueLine> getOverdue() {
        return overdue;
    }

    public List<RecordLine> getHeld() {
        return held;
    }

    public List<Integer> getPeriods() {
        return PERIODS;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
