package org.guiju.platform.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Answer;
import org.guiju.platform.decision.Docket;
import org.guiju.platform.decision.DocketEntry;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Finding;

/** What a month's pay takes and gives, line by line: as closed, or as closing it now would make it. */
@ApplicationScoped
public class Payroll {

    @Inject
    ActionDesk desk;

    @Inject
    Docket docket;

    @Inject
    Ledger ledger;

    @Inject
    LedgerLines lines;

    @Inject
    PayrollPeriods periods;

    /**
     * One line of a month.
     *
     * @param before what was still open before it; with its sign
     * @param posted what counts in this month; zero when nothing could be taken
     * @param because what the clauses said about it
     * @param held true when its clauses did not let it through at all
     */
    public record Row(
            UUID entry,
            UUID person,
            ControlCode control,
            int revision,
            Texts says,
            Finding.Nature nature,
            BigDecimal before,
            BigDecimal posted,
            List<Texts> because,
            UUID docket,
            boolean held) {

        /** What is carried to later months; with its sign. */
        public BigDecimal left() {
            return nature == Finding.Nature.FINE && !held ? BigDecimal.ZERO.setScale(2) : before.subtract(posted);
        }
    }

    /** @param answer what the clauses about closing said, for a preview */
    public record Sheet(LocalDate month, List<Row> rows, Optional<Answer> answer) {}

    /** What closing the month would do now: it is done, looked at, and undone. */
    public Sheet preview(Actor actor, LocalDate month) {
        var close = new Submission(
                ClosePayroll.TYPE,
                Optional.empty(),
                Map.of("month", month.toString()),
                "preview/" + Ids.next(),
                Submission.Channel.PAGE);
        return desk.rehearse(
                actor,
                close,
                answer -> new Sheet(month, rows(actor.tenant(), month, answer.docket()), Optional.of(answer)));
    }

    @Transactional
    public Optional<Sheet> closed(TenantId tenant, LocalDate month) {
        return periods.closing(tenant, month)
                .map(closing -> new Sheet(month, rows(tenant, month, Optional.of(closing)), Optional.empty()));
    }

    private List<Row> rows(TenantId tenant, LocalDate month, Optional<UUID> closing) {
        List<Row> rows = new ArrayList<>();
        for (var line : lines.ofPeriod(tenant, month)) {
            var posting = docket.entry(tenant, line.getDocketId()).orElseThrow();
            ledger.entry(tenant, line.getEntryId())
                    .ifPresent(entry -> rows.add(row(entry, posting, line.getAmount(), false)));
        }
        closing.map(id -> docket.followUps(tenant, id)).orElse(List.of()).stream()
                .filter(tried -> tried.decision().outcome() != Decision.Outcome.PERMITTED)
                .forEach(tried -> ledger.entry(
                                tenant, UUID.fromString((String) tried.action().get("entry")))
                        .ifPresent(entry -> rows.add(row(entry, tried, BigDecimal.ZERO.setScale(2), true))));
        return rows;
    }

    private static Row row(LedgerEntry entry, DocketEntry posting, BigDecimal posted, boolean held) {
        return new Row(
                entry.getId(),
                entry.getPersonId(),
                entry.control(),
                entry.getRevision(),
                entry.getSays(),
                entry.getNature(),
                before(entry, posting).orElse(posted),
                posted,
                because(posting.decision()),
                posting.id(),
                held);
    }

    private static Optional<BigDecimal> before(LedgerEntry entry, DocketEntry posting) {
        return posting.facts().get("entry") instanceof Map<?, ?> fact && fact.get("open") instanceof Money open
                ? Optional.of(entry.minor() < 0 ? open.negate().toDecimal() : open.toDecimal())
                : Optional.empty();
    }

    /** Why a decision shut something. */
    public static List<Texts> refusals(Decision decision) {
        return decision.outcome() == Decision.Outcome.PERMITTED ? List.of() : because(decision);
    }

    private static List<Texts> because(Decision decision) {
        return decision.findings().stream()
                .flatMap(found -> switch (found.finding()) {
                    case Finding.Determines determines -> Stream.of(determines.says());
                    case Finding.Warns warns -> Stream.of(warns.says());
                    case Finding.Refuses refuses -> Stream.of(refuses.says());
                    case Finding.Requires requires -> Stream.of(requires.says());
                    case Finding.Pends pends -> Stream.of(pends.says());
                    default -> Stream.<Texts>empty();
                })
                .filter(says -> !says.isEmpty())
                .toList();
    }
}
