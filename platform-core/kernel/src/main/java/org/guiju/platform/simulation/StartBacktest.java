package org.guiju.platform.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.revision.DraftRow;
import org.guiju.platform.revision.Drafts;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.decision.ExampleTrial;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Begins to try the open draft, as it is now, over what was done in a period. */
@ApplicationScoped
class StartBacktest implements PlatformHandler {

    private static final Period KEPT = Period.ofDays(90);
    private static final int LONGEST_DAYS = 731;

    @Inject
    Drafts drafts;

    @Inject
    Backtests backtests;

    @Inject
    Regulations regulations;

    @Inject
    Companies companies;

    @Inject
    Clocks clocks;

    @Override
    public String type() {
        return "StartBacktest";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        return Stream.concat(ofPeriod(values), ofDraft(tenant, values)).toList();
    }

    private static Stream<FieldProblem> ofPeriod(Map<String, Object> values) {
        return values.get("from") instanceof LocalDate from && values.get("until") instanceof LocalDate until
                ? Stream.of(until)
                        .filter(last -> last.isBefore(from)
                                || from.plusDays(LONGEST_DAYS).isBefore(last))
                        .map(
                                last -> new FieldProblem(
                                        "until",
                                        new Texts(
                                                "最后一天要在第一天之后，最长两年；把起止日期改一下",
                                                "最後一天須在第一天之後，最長兩年；請修改起訖日期",
                                                "The last day comes after the first, two years later at most; correct the days")))
                : Stream.empty();
    }

    private Stream<FieldProblem> ofDraft(TenantId tenant, Map<String, Object> values) {
        var row = row(tenant, values);
        if (row.isEmpty()) {
            return Stream.of(problem(new Texts(
                    "草案不存在，或已经发布；从工作台打开草案再回测",
                    "草案不存在，或已經發布；請從工作檯開啟草案再回測",
                    "There is no such open draft; open one on the workbench and try that")));
        }
        var draft = drafts.read(tenant, row.get());
        if (draft.changes().isEmpty()) {
            return Stream.of(
                    problem(
                            new Texts(
                                    "草案还没有改动，没有什么可比；先在工作台改一处",
                                    "草案尚未更動，沒有可比較的內容；請先在工作檯修改一處",
                                    "The draft changes nothing, so there is nothing to compare; change something on the workbench first")));
        }
        var zone = companies.company(tenant).zone();
        return draft.check(regulations.library(tenant), zone, new ExampleTrial(zone)).stream()
                .map(problem -> problem(problem.says().map(text -> problem.place() + "：" + text)));
    }

    private static FieldProblem problem(Texts says) {
        return new FieldProblem("draft", says);
    }

    private Optional<DraftRow> row(TenantId tenant, Map<String, Object> values) {
        return Ids.read(values.get("draft"))
                .flatMap(id -> drafts.draft(tenant, id))
                .filter(DraftRow::isOpen);
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var values = permitted.values();
        var row = row(tenant, values).orElseThrow();
        var begun = new Backtest(
                Ids.next(),
                row.getId(),
                row.getRegulation(),
                row.changes(),
                (LocalDate) values.get("from"),
                (LocalDate) values.get("until"),
                Backtest.State.RUNNING,
                0,
                0,
                new Tallies(),
                permitted.actor().employee(),
                permitted.now(),
                permitted.now().plus(KEPT));
        backtests.add(tenant, begun, permitted.docket());
        clocks.set(tenant, BacktestClock.KIND, begun.id(), permitted.now());
        return List.of();
    }
}
