package org.guiju.platform.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.guiju.platform.decision.Docket;
import org.guiju.platform.decision.DocketEntry;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.organisation.Calendars;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.record.Records;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.calendar.UnknownYearException;
import org.guiju.rulebook.calendar.WorkCalendar;
import org.guiju.sdk.Money;

/** What clauses about the ledger may know of an entry: who, how much, what nature, where it stands. */
@ApplicationScoped
class LedgerFacts implements FactSupplier {

    private static final Logger LOG = Logger.getLogger(LedgerFacts.class.getName());

    @Inject
    DueProcess process;

    @Inject
    Ledger ledger;

    @Inject
    Docket docket;

    @Inject
    Records records;

    @Inject
    PayrollPeriods periods;

    @Inject
    Calendars calendars;

    @Inject
    Companies companies;

    @Inject
    Organisation organisation;

    @Override
    public String code() {
        return "ledger-entry";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        return process.find(tenant, arguments).map(entry -> {
            Map<String, Object> row = new LinkedHashMap<>();
            matter(row, entry);
            standing(row, entry);
            people(row, tenant, entry);
            times(row, tenant, entry, now);
            row.put("period_closed", isClosed(tenant, arguments));
            return row;
        });
    }

    private static void matter(Map<String, Object> row, LedgerEntry entry) {
        row.put("id", entry.getId().toString());
        row.put("person", entry.getPersonId().toString());
        row.put("amount", new Money(Math.abs(entry.minor())));
        row.put("open", new Money(Math.abs(entry.openMinor())));
        row.put("taken", new Money(Math.abs(entry.postedMinor())));
        row.put("unit", unit(entry));
        row.put("nature", code(entry.getNature()));
        row.put("period", entry.getPeriod());
        entry.provenLoss().ifPresent(loss -> row.put("proven_loss", loss));
        entry.lossDescription().ifPresent(text -> row.put("loss_description", text));
        entry.contractClause().ifPresent(clause -> row.put("contract_clause", clause));
    }

    /** Clauses ask about money and points; everything else is decided like them and never paid. */
    private static String unit(LedgerEntry entry) {
        return entry.isMoney() || entry.getUnit().equals(Accounts.POINTS) ? entry.getUnit() : "other";
    }

    private static void standing(Map<String, Object> row, LedgerEntry entry) {
        row.put("state", code(entry.getState()));
        row.put("against", entry.isAgainst());

        row.put("decided", !entry.isUndecided());
        row.put("stands", entry.stands());
        row.put("answered", entry.getDefence() != null);
        row.put("appealed", entry.appeal().isPresent());
        row.put("under_appeal", entry.isUnderAppeal());
    }

    private void people(Map<String, Object> row, TenantId tenant, LedgerEntry entry) {
        row.put(
                "proposer",
                docket.entry(tenant, entry.getDocketId())
                        .map(DocketEntry::actor)
                        .map(UUID::toString)
                        .orElse(""));
        row.put(
                "decider_role",
                ledger.together(tenant, entry).stream()
                        .flatMap(part -> part.deciderRole().stream())
                        .findFirst()
                        .orElse(""));
        row.put(
                "decider",
                Optional.ofNullable(entry.getDecidedBy()).map(UUID::toString).orElse(""));
        row.put("parties", named(tenant, entry, "parties"));
        row.put("observers", named(tenant, entry, "observers"));
    }

    private List<String> named(TenantId tenant, LedgerEntry entry, String field) {
        return Optional.ofNullable(entry.getRecordId())
                .flatMap(record -> records.record(tenant, record))
                .map(record -> record.getData().get(field))
                .filter(Collection.class::isInstance)
                .map(people ->
                        ((Collection<?>) people).stream().map(String::valueOf).toList())
                .orElse(List.of());
    }

    /**
     * Time as whole working days that have passed, by the person's calendar, so that a clause compares it with the days it
     * grants. It is not known in a year without public holidays; then nothing is decided by it.
     */
    private void times(Map<String, Object> row, TenantId tenant, LedgerEntry entry, Instant now) {
        row.put("proposed_at", entry.getCreatedAt());
        row.put("delivered", entry.deliveredAt().isPresent());
        var person = organisation.employee(tenant, entry.getPersonId()).orElseThrow();
        var path = organisation.path(tenant, person.getUnitId()).stream()
                .map(unit -> unit.getId())
                .toList();
        var passed = new Passed(
                calendars.calendar(tenant, path), companies.company(tenant).zone(), now);
        try {
            row.put("workdays_since_proposal", passed.since(Optional.of(entry.getCreatedAt())));
            row.put("workdays_since_delivery", passed.since(entry.deliveredAt()));
            row.put("workdays_since_decision", passed.since(Optional.ofNullable(entry.getDecidedAt())));
        } catch (UnknownYearException unknown) {
            LOG.fine(unknown::getMessage);
        }
    }

    /** Neither the day it began nor today counts: n is reached exactly when the n-th working day is over. */
    private record Passed(WorkCalendar calendar, ZoneId zone, Instant now) {

        BigDecimal since(Optional<Instant> start) {
            return start.map(at -> calendar.workdaysBetween(day(at), day(now).minusDays(1)))
                    .map(BigDecimal::valueOf)
                    .orElse(BigDecimal.ZERO);
        }

        private LocalDate day(Instant at) {
            return at.atZone(zone).toLocalDate();
        }
    }

    /** Whether the month the action names was closed before; the closing itself still posts to it. */
    private boolean isClosed(TenantId tenant, Map<String, Object> arguments) {
        return arguments.get("month") instanceof LocalDate month && periods.isClosed(tenant, month.withDayOfMonth(1));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
