package org.guiju.platform.balance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.ledger.LedgerLine;
import org.guiju.platform.ledger.LedgerLines;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;

/** What somebody has of a unit, grant by grant: what is used comes off the grant that ends first. */
@ApplicationScoped
public class Balances {

    @Inject
    BalanceRules rules;

    @Inject
    LedgerLines lines;

    @Inject
    Companies companies;

    /** The grants of which something is left, the one that ends first in front. */
    @Transactional
    public List<Portion> of(TenantId tenant, UUID person, String unit, Instant now) {
        var rule = rules.of(tenant, unit, now);
        var zone = companies.company(tenant).zone();
        var today = now.atZone(zone).toLocalDate();
        var byEntry = lines.ofPerson(tenant, person).stream()
                .filter(line -> line.getAccount().equals(unit))
                .collect(Collectors.groupingBy(LedgerLine::getEntryId));
        var used = BigDecimal.ZERO;
        List<Portion> grants = new ArrayList<>();
        for (Map.Entry<UUID, List<LedgerLine>> entry : byEntry.entrySet()) {
            var sum = entry.getValue().stream().map(LedgerLine::getAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
            var first = entry.getValue().getFirst();
            if (first.getAmount().signum() < 0) {
                used = used.add(sum);
            } else {
                var granted = first.getAt().atZone(zone).toLocalDate();
                grants.add(new Portion(
                        entry.getKey(), granted, sum, rule.flatMap(found -> lastDay(found, granted, today))));
            }
        }
        grants.sort(Comparator.comparing((Portion grant) -> grant.lastDay().orElse(LocalDate.MAX))
                .thenComparing(Portion::granted)
                .thenComparing(Portion::entry));
        return afterUse(grants, used.negate());
    }

    /** Past its first end, what is left was carried over. */
    private static Optional<LocalDate> lastDay(BalanceRules.Rule rule, LocalDate granted, LocalDate today) {
        return rule.lastDay(granted)
                .map(first -> today.isAfter(first) ? rule.carriedUntil(granted).orElse(first) : first);
    }

    private static List<Portion> afterUse(List<Portion> grants, BigDecimal used) {
        var rest = used;
        List<Portion> left = new ArrayList<>();
        for (var grant : grants) {
            var off = rest.min(grant.left());
            rest = rest.subtract(off);
            if (grant.left().compareTo(off) > 0) {
                left.add(
                        new Portion(grant.entry(), grant.granted(), grant.left().subtract(off), grant.lastDay()));
            }
        }
        return left;
    }

    /** How much of a grant ends now: what is carried over is kept from the newest grants of the same end. */
    BigDecimal expiring(TenantId tenant, UUID person, BalanceRules.Rule rule, UUID entry, Instant now) {
        var today = now.atZone(companies.company(tenant).zone()).toLocalDate();
        var over = of(tenant, person, rule.balance().unit(), now).stream()
                .filter(portion ->
                        rule.lastDay(portion.granted()).filter(today::isAfter).isPresent())
                .toList();
        var kept = rule.carryOver();
        for (var portion : over.reversed()) {
            var carried =
                    rule.carriedUntil(portion.granted()).filter(today::isAfter).isPresent()
                            ? BigDecimal.ZERO
                            : kept.min(portion.left());
            kept = kept.subtract(carried);
            if (portion.entry().equals(entry)) {
                return portion.left().subtract(carried);
            }
        }
        return BigDecimal.ZERO;
    }
}
