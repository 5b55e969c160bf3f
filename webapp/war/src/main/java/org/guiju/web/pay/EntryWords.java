package org.guiju.web.pay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.ledger.LedgerEntry;
import org.guiju.platform.ledger.LedgerEntry.State;
import org.guiju.platform.ledger.LedgerLines;
import org.guiju.platform.regulation.Regulations;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.Consequence;
import org.guiju.sdk.decision.Finding;
import org.guiju.web.clause.Clauses;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** One ledger entry in words: where it stands, what was said about it, what was written for it, what can be done. */
@RequestScoped
class EntryWords {

    @Inject
    private LedgerLines accounts;

    @Inject
    private Regulations regulations;

    @Inject
    private Clauses clauses;

    @Inject
    private Me me;

    @Inject
    private Words words;

    LedgerLine line(LedgerEntry entry, String back) {
        var postings = postings(entry);
        return new LedgerLine(
                words.shortDay(entry.getCreatedAt()),
                entry.actedAt().map(words::moment).orElse(""),
                name(entry.getPersonId()),
                words.text(entry.getSays()),
                clauses.chip(entry.control().clause(), why(entry)),
                state(entry, !postings.isEmpty()),
                style(entry),
                entry.isMoney()
                        ? words.of("ledger.nature." + entry.getNature().name().toLowerCase(Locale.ROOT))
                        : words.of("ledger.kind." + kind(entry.getConsequence())),
                words.consequence(entry.getConsequence()),
                postings.isEmpty() ? "" : amount(entry, sum(entry)),
                entry.isMoney() && entry.isOpen() && !postings.isEmpty()
                        ? words.money(Money.ofDecimal(entry.getOpenAmount()))
                        : "",
                Optional.ofNullable(entry.getPostedDocketId())
                        .map(docket -> "/why.xhtml?docket=" + docket)
                        .orElse(why(entry)),
                notes(entry),
                postings,
                acts(entry, back),
                entry.isOpen());
    }

    private static String kind(Consequence consequence) {
        return consequence.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String why(LedgerEntry entry) {
        return "/why.xhtml?docket=" + entry.getDocketId() + "&finding=" + entry.getFinding();
    }

    private BigDecimal sum(LedgerEntry entry) {
        return accounts.ofEntry(me.tenant(), entry.getId()).stream()
                .map(line -> line.getAmount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String amount(LedgerEntry entry, BigDecimal amount) {
        return switch (entry.getConsequence()) {
            case Consequence.Cash cash -> words.money(Money.ofDecimal(amount));
            case Consequence.Points points -> words.of("points", words.number(amount));
            default -> words.number(amount);
        };
    }

    private List<LedgerLine.Posting> postings(LedgerEntry entry) {
        return accounts.ofEntry(me.tenant(), entry.getId()).stream()
                .map(line -> new LedgerLine.Posting(
                        line.getPeriod() == null ? words.shortDay(line.getAt()) : words.month(line.getPeriod()),
                        words.of("ledger.line." + line.getKind().name().toLowerCase(Locale.ROOT)),
                        amount(entry, line.getAmount()),
                        "/why.xhtml?docket=" + line.getDocketId()))
                .toList();
    }

    private String state(LedgerEntry entry, boolean posted) {
        if (entry.isUnderAppeal()) {
            return words.of("ledger.state.appealed");
        }
        return entry.getState() == State.UPHELD && entry.isMoney() && posted
                ? words.of("ledger.state.partly")
                : words.of("ledger.state." + entry.getState().name().toLowerCase(Locale.ROOT));
    }

    private static String style(LedgerEntry entry) {
        if (entry.isUnderAppeal()) {
            return "is-warns";
        }
        return switch (entry.getState()) {
            case PROPOSED, ANSWERED -> "is-warns";
            case UPHELD -> "is-info";
            case POSTED -> "is-permits";
            case DISMISSED, SUPERSEDED, LAPSED, WAIVED, REVERSED, ENDED -> "";
        };
    }

    private List<String> notes(LedgerEntry entry) {
        List<String> notes = new ArrayList<>();
        if (entry.isOpen() && entry.getState() != State.UPHELD) {
            notes.add(entry.deliveredAt()
                    .map(at -> words.of("ledger.delivered", words.moment(at)))
                    .orElse(words.of("ledger.undelivered")));
        }
        Optional.ofNullable(entry.getDefence()).ifPresent(text -> notes.add(words.of("ledger.defence", text)));
        if (!entry.getEvidence().isEmpty()) {
            notes.add(words.of("ledger.evidence", String.join(words.of("list.comma"), entry.getEvidence())));
        }
        Optional.ofNullable(entry.getDecidedBy()).ifPresent(by -> notes.add(decided(name(by), entry)));
        entry.appeal().ifPresent(text -> notes.add(words.of("ledger.appeal", text)));
        entry.appealDecidedBy()
                .ifPresent(by -> notes.add(words.of(
                        "ledger.reviewed",
                        name(by),
                        words.moment(entry.appealDecidedAt().orElseThrow()),
                        entry.appealReason().orElse(""))));
        entry.inForceUntil().ifPresent(until -> notes.add(words.of("ledger.until", words.moment(until))));
        entry.provenLoss()
                .ifPresent(loss -> notes.add(words.of(
                        "ledger.proven",
                        words.money(loss),
                        entry.contractClause().orElse(""))));
        return notes;
    }

    private String decided(String by, LedgerEntry entry) {
        var at = words.moment(entry.getDecidedAt());
        return Optional.ofNullable(entry.getDecisionReason())
                .filter(reason -> !reason.isBlank())
                .map(reason -> words.of("ledger.decided", by, at, reason))
                .orElseGet(() -> words.of("ledger.decided.plain", by, at));
    }

    private String name(UUID person) {
        return me.names().getOrDefault(person.toString(), "");
    }

    private List<LedgerLine.Act> acts(LedgerEntry entry, String back) {
        var acts = new ArrayList<LedgerLine.Act>();
        var own = entry.getPersonId().equals(me.employee());
        var undecided = entry.isOpen() && entry.getState() != State.UPHELD;
        var decided = entry.getState() == State.UPHELD || entry.getState() == State.POSTED;
        offer(acts, own && undecided && entry.deliveredAt().isEmpty(), "AcknowledgeLedgerEntry", entry, back);
        offer(acts, own && entry.getState() == State.PROPOSED, "AnswerLedgerEntry", entry, back);
        offer(acts, own && decided && entry.appeal().isEmpty(), "AppealLedgerEntry", entry, back);
        offer(acts, !own && undecided, "DecideLedgerEntry", entry, back);
        offer(acts, !own && entry.isUnderAppeal(), "DecideLedgerAppeal", entry, back);
        offer(acts, !own && entry.isOpen() && needsProof(entry), "ProveLoss", entry, back);
        var open = entry.getState() == State.UPHELD && !entry.isUnderAppeal();
        offer(acts, open && entry.isMoney(), "PostLedgerEntry", entry, back);
        offer(acts, !own && open && entry.isMoney(), "WaiveLedgerEntry", entry, back);
        offer(acts, !own && open && asksForWork(entry), "FulfilConsequence", entry, back);
        offer(acts, !own && decided && !entry.isUnderAppeal(), "ReverseLedgerEntry", entry, back);
        return acts;
    }

    private static boolean needsProof(LedgerEntry entry) {
        return entry.isMoney()
                && entry.getNature() == Finding.Nature.LOSS_COMPENSATION
                && entry.provenLoss().isEmpty();
    }

    private static boolean asksForWork(LedgerEntry entry) {
        return entry.getConsequence() instanceof Consequence.Training
                || entry.getConsequence() instanceof Consequence.Referral;
    }

    private void offer(List<LedgerLine.Act> acts, boolean fits, String action, LedgerEntry entry, String back) {
        if (!fits) {
            return;
        }
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
