package org.guiju.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.duty.Compliance;
import org.guiju.platform.duty.Compliance.Rate;
import org.guiju.platform.organisation.Organisation;
import org.guiju.web.clause.Clauses;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** 遵守率: the clauses of one's unit and those below, the least kept first. */
@Named("compliance")
@RequestScoped
public class CompliancePage {

    private static final List<Integer> PERIODS = List.of(7, 30, 90);

    @Inject
    private Compliance compliance;

    @Inject
    private Organisation organisation;

    @Inject
    private Clauses clauses;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private int days = PERIODS.getFirst();
    private List<RateLine> lines = List.of();

    @Transactional
    public void load() throws IOException {
        if (door.lets(Place.COMPLIANCE)) {
            days = PERIODS.contains(days) ? days : PERIODS.getFirst();
            var now = words.now();
            lines = compliance.rates(me.tenant(), now.minus(Duration.ofDays(days)), now).stream()
                    .filter(rate -> rate.unit().filter(this::isBelow).isPresent())
                    .sorted(Comparator.comparing(CompliancePage::share))
                    .map(this::line)
                    .toList();
        }
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
                words.text(organisation
                        .path(me.tenant(), rate.unit().orElseThrow())
                        .getLast()
                        .getName()),
                clauses.chip(rate.clause()),
                words.percent(share),
                share.movePointRight(2).intValue(),
                rate.all(),
                rate.late(),
                rate.missed());
    }

    public List<RateLine> getLines() {
        return lines;
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
