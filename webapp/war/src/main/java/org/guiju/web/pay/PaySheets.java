package org.guiju.web.pay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.guiju.platform.ledger.Ledger;
import org.guiju.platform.ledger.LedgerEntry;
import org.guiju.platform.ledger.LedgerEntry.State;
import org.guiju.platform.ledger.LedgerEntry.Unit;
import org.guiju.platform.regulation.Regulations;
import org.guiju.sdk.Money;
import org.guiju.web.clause.Clauses;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** Puts ledger entries into words and totals. */
@RequestScoped
public class PaySheets {

    private static final Set<State> DECIDABLE = Set.of(State.PROPOSED, State.ANSWERED);

    @Inject
    private Ledger ledger;

    @Inject
    private Regulations regulations;

    @Inject
    private Clauses clauses;

    @Inject
    private Me me;

    @Inject
    private Words words;

    @Transactional
    public PaySheet of(UUID person) {
        return sheet(ledger.ofPerson(me.tenant(), person), "/pay.xhtml");
    }

    @Transactional
    public PaySheet ofRecord(UUID record) {
        var mine = me.mayEnter(Place.LEDGER);
        return sheet(
                ledger.ofRecord(me.tenant(), record).stream()
                        .filter(entry -> mine || entry.getPersonId().equals(me.employee()))
                        .toList(),
                "/record.xhtml?id=" + record);
    }

    @Transactional
    public PaySheet all(Predicate<LedgerEntry> wanted) {
        return sheet(ledger.all(me.tenant()).stream().filter(wanted).toList(), "/ledger.xhtml");
    }

    private PaySheet sheet(List<LedgerEntry> entries, String back) {
        var posted = sum(entries, entry -> entry.getUnit() == Unit.MONEY && entry.getState() == State.POSTED);
        var open = sum(entries, entry -> entry.getUnit() == Unit.MONEY && isOpen(entry));
        var points = sum(
                entries,
                entry -> entry.getUnit() == Unit.POINTS
                        && (entry.getState() == State.POSTED || entry.getState() == State.UPHELD));
        var hasPoints = entries.stream().anyMatch(entry -> entry.getUnit() == Unit.POINTS);
        return new PaySheet(
                words.money(Money.ofDecimal(posted)),
                hasPoints ? words.of("points", words.number(points)) : "",
                open.signum() == 0 ? "" : words.money(Money.ofDecimal(open)),
                entries.stream().map(entry -> line(entry, back)).toList());
    }

    private static boolean isOpen(LedgerEntry entry) {
        return DECIDABLE.contains(entry.getState()) || entry.getState() == State.UPHELD;
    }

    private static BigDecimal sum(List<LedgerEntry> entries, Predicate<LedgerEntry> which) {
        return entries.stream()
                .filter(which)
                .map(entry -> entry.posted().orElse(entry.getAmount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2);
    }

    private LedgerLine line(LedgerEntry entry, String back) {
        var state = entry.getState();
        return new LedgerLine(
                words.shortDay(entry.getCreatedAt()),
                me.names().getOrDefault(entry.getPersonId().toString(), ""),
                words.text(entry.getSays()),
                clauses.chip(entry.control().clause(), why(entry)),
                words.of("ledger.state." + state.name().toLowerCase(Locale.ROOT)),
                style(state),
                words.of("ledger.nature." + entry.getNature().name().toLowerCase(Locale.ROOT)),
                amount(entry, entry.getAmount()),
                entry.posted().map(taken -> amount(entry, taken)).orElse(""),
                Optional.ofNullable(entry.getDefence()).orElse(""),
                decided(entry),
                Optional.ofNullable(entry.getPostedDocketId())
                        .map(docket -> "/why.xhtml?docket=" + docket)
                        .orElse(why(entry)),
                acts(entry, back),
                isOpen(entry));
    }

    private static String why(LedgerEntry entry) {
        return "/why.xhtml?docket=" + entry.getDocketId() + "&finding=" + entry.getFinding();
    }

    private String amount(LedgerEntry entry, BigDecimal amount) {
        return entry.getUnit() == Unit.MONEY
                ? words.money(Money.ofDecimal(amount))
                : words.of("points", words.number(amount));
    }

    private String decided(LedgerEntry entry) {
        return Optional.ofNullable(entry.getDecidedBy())
                .map(by -> words.of(
                        "ledger.decided",
                        me.names().getOrDefault(by.toString(), ""),
                        words.moment(entry.getDecidedAt()),
                        entry.getDecisionReason()))
                .orElse("");
    }

    private static String style(State state) {
        return switch (state) {
            case PROPOSED, ANSWERED -> "is-warns";
            case UPHELD -> "is-info";
            case POSTED -> "is-permits";
            case DISMISSED, SUPERSEDED -> "";
        };
    }

    private List<LedgerLine.Act> acts(LedgerEntry entry, String back) {
        var acts = new ArrayList<LedgerLine.Act>();
        var own = entry.getPersonId().equals(me.employee());
        if (own && entry.getState() == State.PROPOSED) {
            add(acts, "AnswerLedgerEntry", entry, back);
        }
        if (!own && DECIDABLE.contains(entry.getState())) {
            add(acts, "DecideLedgerEntry", entry, back);
        }
        if (entry.getState() == State.UPHELD) {
            add(acts, "PostLedgerEntry", entry, back);
        }
        return acts;
    }

    private void add(List<LedgerLine.Act> acts, String action, LedgerEntry entry, String back) {
        regulations
                .library()
                .actionType(action)
                .filter(type -> type.openTo(me.roles(), false))
                .map(type -> new LedgerLine.Act(
                        words.text(type.title()),
                        "/act.xhtml?type=" + action + "&entry=" + entry.getId() + "&back=" + back))
                .ifPresent(acts::add);
    }
}
