package org.guiju.web.pay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.guiju.platform.balance.Balances;
import org.guiju.platform.ledger.Ledger;
import org.guiju.platform.ledger.LedgerEntry;
import org.guiju.platform.ledger.LedgerLines;
import org.guiju.sdk.Money;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** Puts ledger entries and what they come to into words. */
@RequestScoped
public class PaySheets {

    private static final Set<String> NOT_COUNTED = Set.of("money", "points", "noted");

    @Inject
    private Ledger ledger;

    @Inject
    private LedgerLines accounts;

    @Inject
    private Balances balances;

    @Inject
    private EntryWords entries;

    @Inject
    private Me me;

    @Inject
    private Words words;

    @Transactional
    public PaySheet of(UUID person) {
        return sheet(ledger.ofPerson(me.tenant(), person), "/pay.xhtml", unit -> ends(person, unit));
    }

    /** Proposals about a person that nothing proves to have reached them; one of those that are decided together. */
    @Transactional
    public List<UUID> unseen(UUID person) {
        Map<UUID, UUID> first = new LinkedHashMap<>();
        ledger.ofPerson(me.tenant(), person).stream()
                .filter(entry -> entry.isOpen() && entry.deliveredAt().isEmpty())
                .forEach(entry -> first.putIfAbsent(entry.getDocketId(), entry.getId()));
        return List.copyOf(first.values());
    }

    @Transactional
    public PaySheet ofRecord(UUID record) {
        var mine = me.mayEnter(Place.LEDGER);
        return sheet(
                ledger.ofRecord(me.tenant(), record).stream()
                        .filter(entry -> mine || entry.getPersonId().equals(me.employee()))
                        .toList(),
                "/record.xhtml?id=" + record,
                unit -> "");
    }

    @Transactional
    public PaySheet all(Predicate<LedgerEntry> wanted) {
        return sheet(ledger.all(me.tenant()).stream().filter(wanted).toList(), "/ledger.xhtml", unit -> "");
    }

    /** What of a balance ends next. */
    private String ends(UUID person, String unit) {
        return balances.of(me.tenant(), person, unit, words.now()).stream()
                .filter(portion -> portion.lastDay().isPresent())
                .findFirst()
                .map(portion -> words.of(
                        "pay.balance.ends",
                        words.number(portion.left()),
                        words.day(portion.lastDay().orElseThrow())))
                .orElse("");
    }

    private PaySheet sheet(List<LedgerEntry> found, String back, UnaryOperator<String> ends) {
        var sums = sums(found);
        var open = found.stream()
                .filter(entry -> entry.isMoney() && entry.isOpen())
                .map(LedgerEntry::getOpenAmount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var hasPoints = found.stream().anyMatch(entry -> entry.getUnit().equals("points"));
        return new PaySheet(
                words.money(Money.ofDecimal(sums.getOrDefault("money", BigDecimal.ZERO))),
                hasPoints ? words.of("points", words.number(sums.getOrDefault("points", BigDecimal.ZERO))) : "",
                open.signum() == 0 ? "" : words.money(Money.ofDecimal(open)),
                sums.entrySet().stream()
                        .filter(sum -> !NOT_COUNTED.contains(sum.getKey()))
                        .map(sum -> new PaySheet.Balance(
                                words.balance(sum.getKey()), words.number(sum.getValue()), ends.apply(sum.getKey())))
                        .toList(),
                found.stream().map(entry -> entries.line(entry, back)).toList());
    }

    /** Sums of the lines that were written for these entries, by account. */
    private Map<String, BigDecimal> sums(List<LedgerEntry> found) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        found.stream()
                .flatMap(entry -> accounts.ofEntry(me.tenant(), entry.getId()).stream())
                .forEach(line -> sums.merge(line.getAccount(), line.getAmount(), BigDecimal::add));
        return sums;
    }
}
