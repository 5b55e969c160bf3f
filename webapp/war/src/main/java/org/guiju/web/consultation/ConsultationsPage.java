package org.guiju.web.consultation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.consultation.Consultations;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** 征求意见: rounds in which the reader is asked; those who ask see all of them. */
@Named("consultations")
@RequestScoped
public class ConsultationsPage {

    private static final int MOST = 100;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final Set<String> ASKERS = Set.of("tenant_admin", "legal_approver", "company_leadership", "hr");

    @Inject
    private Consultations rounds;

    @Inject
    private Records records;

    @Inject
    private Regulations regulations;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private List<RoundLine> lines = List.of();

    @Transactional
    public void load() {
        var waiting = rounds.waitingFor(me.tenant(), me.employee()).stream()
                .map(BusinessRecord::getId)
                .collect(Collectors.toSet());
        var shown = asks(me)
                ? records.list(me.tenant(), Consultations.ROUND, List.of(), MOST)
                : rounds.asking(me.tenant(), me.employee(), MOST);
        lines = shown.stream()
                .map(round -> line(round, waiting.contains(round.getId())))
                .sorted((one, other) -> Boolean.compare(other.waiting(), one.waiting()))
                .toList();
    }

    /** Whether somebody answers for consultations, and sees all of them. */
    static boolean asks(Me me) {
        return me.roles().stream().anyMatch(ASKERS::contains);
    }

    private RoundLine line(BusinessRecord round, boolean waiting) {
        var turnout = rounds.turnout(me.tenant(), round.getId());
        return new RoundLine(
                title(round),
                href(round.getId()),
                state(round),
                round.getState().equals("open") ? "is-pending" : "",
                words.moment((Instant) round.getData().get("until")),
                words.of("consult.took", turnout.took(), turnout.asked()),
                turnout.share().multiply(WHOLE).intValue(),
                waiting);
    }

    private String title(BusinessRecord round) {
        var code = String.valueOf(round.getData().get("regulation"));
        return words.of(
                "consult.title",
                regulations
                        .library()
                        .regulation(code)
                        .map(found -> words.text(found.title()))
                        .orElse(code),
                round.getData().get("round"));
    }

    private String state(BusinessRecord round) {
        return regulations
                .library(me.tenant())
                .recordType(Consultations.ROUND)
                .map(RecordType::states)
                .map(states -> words.text(states.get(round.getState())))
                .orElse("");
    }

    private static String href(UUID round) {
        return "/consultation.xhtml?id=" + round;
    }

    public List<RoundLine> getLines() {
        return lines;
    }
}
