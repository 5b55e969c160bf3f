package org.guiju.platform.balance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.duty.ClockHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.ledger.Ledger;
import org.guiju.platform.ledger.LedgerLines;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;

/** Looks at a grant when it is made and at each of its ends, the second one being that of what was carried over. */
@ApplicationScoped
class BalanceClock implements ClockHandler {

    @Inject
    Ends ends;

    @Inject
    ActionDesk desk;

    @Override
    public String kind() {
        return Ledger.BALANCE_CLOCK;
    }

    @Override
    public void ended(Clocks.Due clock) {
        ends.over(clock.tenant(), clock.ref())
                .ifPresent(over -> desk.submit(
                        new Actor(clock.tenant(), over.person(), true),
                        new Submission(
                                ExpireBalance.TYPE,
                                Optional.empty(),
                                Map.of("entry", clock.ref().toString()),
                                "expire/" + clock.ref() + "/" + over.lastDay(),
                                Submission.Channel.CLOCK)));
        ends.wind(clock.tenant(), clock.ref());
    }

    /** When grants end. */
    @ApplicationScoped
    static class Ends {

        @Inject
        BalanceRules rules;

        @Inject
        Ledger ledger;

        @Inject
        LedgerLines lines;

        @Inject
        Clocks clocks;

        @Inject
        Companies companies;

        /** An end that is past. */
        record Over(UUID person, LocalDate lastDay) {}

        @Transactional
        public Optional<Over> over(TenantId tenant, UUID id) {
            var today = today(tenant);
            return ledger.entry(tenant, id).flatMap(entry -> ends(tenant, id)
                    .filter(today::isAfter)
                    .max(LocalDate::compareTo)
                    .map(day -> new Over(entry.getPersonId(), day)));
        }

        @Transactional
        public void wind(TenantId tenant, UUID id) {
            var today = today(tenant);
            ends(tenant, id)
                    .filter(day -> !today.isAfter(day))
                    .min(LocalDate::compareTo)
                    .ifPresentOrElse(
                            day -> clocks.set(tenant, Ledger.BALANCE_CLOCK, id, midnightAfter(tenant, day)),
                            () -> clocks.stop(tenant, Ledger.BALANCE_CLOCK, id));
        }

        private Stream<LocalDate> ends(TenantId tenant, UUID id) {
            var granted = lines.ofEntry(tenant, id).stream().findFirst().map(line -> line.getAt()
                    .atZone(companies.company(tenant).zone())
                    .toLocalDate());
            var rule =
                    ledger.entry(tenant, id).flatMap(entry -> rules.of(tenant, entry.getUnit(), companies.now(tenant)));
            return granted.isEmpty() || rule.isEmpty()
                    ? Stream.empty()
                    : Stream.concat(
                            rule.get().lastDay(granted.get()).stream(),
                            rule.get().carriedUntil(granted.get()).stream());
        }

        private LocalDate today(TenantId tenant) {
            return companies
                    .now(tenant)
                    .atZone(companies.company(tenant).zone())
                    .toLocalDate();
        }

        private Instant midnightAfter(TenantId tenant, LocalDate day) {
            return day.plusDays(1)
                    .atStartOfDay(companies.company(tenant).zone())
                    .toInstant();
        }
    }
}
