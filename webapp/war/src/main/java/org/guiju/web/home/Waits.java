package org.guiju.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.guiju.platform.adjudication.Adjudicators;
import org.guiju.platform.adjudication.PendingDecisions;
import org.guiju.platform.approval.Signers;
import org.guiju.platform.attestation.Courses;
import org.guiju.platform.attestation.Receipts;
import org.guiju.platform.consultation.Consultations;
import org.guiju.platform.ledger.Ledger;
import org.guiju.platform.ledger.LedgerEntry;
import org.guiju.platform.regulation.Regulations;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** Counts what waits for a person besides duties: signatures, rulings, answers. Call it inside a transaction. */
@RequestScoped
public class Waits {

    @Inject
    private Signers signers;

    @Inject
    private Adjudicators adjudicators;

    @Inject
    private PendingDecisions pending;

    @Inject
    private Ledger ledger;

    @Inject
    private Courses courses;

    @Inject
    private Receipts receipts;

    @Inject
    private Consultations consultations;

    @Inject
    private Regulations regulations;

    @Inject
    private Me me;

    @Inject
    private Words words;

    List<WaitLine> lines() {
        return Stream.of(
                        line("sign", signatures(), Place.APPROVALS),
                        line("rule", rulings(), Place.PENDING),
                        line("answer", answers(), Place.PAY),
                        line("decide", decisions(), Place.LEDGER),
                        line("attest", clauses(), Place.LEARNING),
                        line("consult", opinions(), Place.CONSULTATIONS))
                .flatMap(lines -> lines)
                .toList();
    }

    private Stream<WaitLine> line(String key, long count, Place place) {
        return count == 0
                ? Stream.empty()
                : Stream.of(new WaitLine(
                        words.of("home.wait." + key, count), words.of("home.wait." + key + ".do"), place.href()));
    }

    private long signatures() {
        return signers.asked(me.tenant(), me.employee()).size();
    }

    private long rulings() {
        return adjudicators.includes(me.tenant(), me.employee(), words.now())
                ? pending.open(me.tenant()).stream()
                        .filter(one -> !one.getRequesterId().equals(me.employee()))
                        .count()
                : 0;
    }

    private long answers() {
        return ledger.ofPerson(me.tenant(), me.employee()).stream()
                .filter(LedgerEntry::isAgainst)
                .filter(entry -> entry.getState() == LedgerEntry.State.PROPOSED)
                .count();
    }

    private long decisions() {
        var may = regulations
                .library()
                .actionType("DecideLedgerEntry")
                .filter(type -> type.openTo(me.roles(), false))
                .isPresent();
        return may
                ? ledger.undecided(me.tenant()).stream()
                        .filter(entry -> !entry.getPersonId().equals(me.employee()))
                        .filter(entry ->
                                entry.deciderRole().map(me.roles()::contains).orElse(true))
                        .count()
                : 0;
    }

    private long opinions() {
        return consultations.waitingFor(me.tenant(), me.employee()).size();
    }

    private long clauses() {
        var signed = receipts.of(me.tenant(), me.employee());
        return courses.toSign(me.tenant(), me.employee(), words.now()).stream()
                .filter(state -> !signed.contains(state.hash()))
                .count();
    }
}
