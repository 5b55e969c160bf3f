package org.guiju.platform.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.importing.ImportRow.Judged;
import org.guiju.platform.importing.ImportRow.Remark;
import org.guiju.platform.importing.ImportRow.Verdict;
import org.guiju.platform.notification.Notices;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.Texts;

/** Each step of working a list off, in a transaction of its own; rows come before the desk in between. */
@ApplicationScoped
class ImportStep {

    static final String CLOCK = "list";

    /** How long a node may be silent before another takes over. */
    private static final Duration AHEAD = Duration.ofMinutes(2);

    private static final List<ImportRun.State> FREE = List.of(ImportRun.State.READ, ImportRun.State.CHECKED);

    @Inject
    ImportRuns runs;

    @Inject
    ImportRows rows;

    @Inject
    KnownLists kinds;

    @Inject
    Clocks clocks;

    @Inject
    Companies companies;

    @Inject
    Notices notices;

    /** Rows to be worked on now. */
    record Batch(ImportRun run, ListKind.Judge judge, List<ListKind.Row> rows, Map<Integer, List<Remark>> faults) {

        boolean isTrying() {
            return run.state() == ImportRun.State.CHECKING;
        }
    }

    @Transactional
    public boolean check(TenantId tenant, UUID run, ListKind kind, List<String> columns) {
        if (!runs.turn(tenant, run, FREE, ImportRun.State.CHECKING)) {
            return false;
        }
        runs.choose(tenant, run, kind.code(), columns);
        ahead(tenant, run);
        return true;
    }

    @Transactional
    public boolean correct(TenantId tenant, ImportRun run, int number, Map<String, String> cells) {
        var row = rows.all(tenant, run.id()).stream()
                .filter(one -> one.number() == number)
                .findFirst();
        if (row.isEmpty() || !runs.turn(tenant, run.id(), List.of(ImportRun.State.CHECKED), ImportRun.State.CHECKING)) {
            return false;
        }
        rows.correct(tenant, run.id(), corrected(run, row.get(), cells));
        ahead(tenant, run.id());
        return true;
    }

    /** A cell that could not be read stays so until something is put in. */
    private static ImportRow corrected(ImportRun run, ImportRow row, Map<String, String> given) {
        var cells = new ArrayList<>(row.cells());
        var faults = new HashMap<>(row.faults());
        for (int column = 0; column < run.columns().size(); column++) {
            var text = given.get(run.columns().get(column));
            if (text != null) {
                cells.set(column, text.strip());
                if (!text.isBlank()) {
                    faults.remove(column);
                }
            }
        }
        return new ImportRow(
                row.number(), cells, faults, Optional.empty(), Optional.empty(), List.of(), row.docket(), row.record());
    }

    @Transactional
    public boolean apply(TenantId tenant, UUID run) {
        var turned = runs.turn(tenant, run, List.of(ImportRun.State.CHECKED), ImportRun.State.APPLYING);
        if (turned) {
            ahead(tenant, run);
        }
        return turned;
    }

    @Transactional
    public void cancel(TenantId tenant, UUID run) {
        runs.turn(
                tenant,
                run,
                List.of(
                        ImportRun.State.READ,
                        ImportRun.State.CHECKING,
                        ImportRun.State.CHECKED,
                        ImportRun.State.APPLYING),
                ImportRun.State.CANCELLED);
        clocks.stop(tenant, CLOCK, run);
    }

    @Transactional
    public void ahead(TenantId tenant, UUID run) {
        clocks.set(tenant, CLOCK, run, companies.now(tenant).plus(AHEAD));
    }

    /** The next rows; none when there are none any more, or when it is not wanted any more. */
    @Transactional
    public Optional<Batch> next(TenantId tenant, UUID id) {
        var found = runs.run(tenant, id).filter(ImportRun::isWorking);
        var kind = found.flatMap(ImportRun::kind).flatMap(code -> kinds.kind(tenant, code));
        if (kind.isEmpty()) {
            cancel(tenant, id);
            return Optional.empty();
        }
        ahead(tenant, id);
        return found.map(run -> batch(tenant, run, kind.get()))
                .filter(batch -> !batch.rows().isEmpty());
    }

    private Batch batch(TenantId tenant, ImportRun run, ListKind kind) {
        var trying = run.state() == ImportRun.State.CHECKING;
        var next = trying
                ? rows.untried(tenant, run.id(), kind.atOnce())
                : rows.unapplied(tenant, run.id(), kind.atOnce());
        var readable = readable(run, next);
        var judge = kind.judge(new ListKind.Work(
                tenant,
                run.employee(),
                run.id(),
                run.file(),
                trying,
                readable,
                () -> readable(run, rows.all(tenant, run.id()))));
        var faults = new HashMap<Integer, List<Remark>>();
        next.forEach(row -> faults.put(
                row.number(),
                row.faults().entrySet().stream()
                        .filter(fault -> !run.columns().get(fault.getKey()).isEmpty())
                        .map(fault -> RowJudge.fault(run.columns().get(fault.getKey()), fault.getValue()))
                        .toList()));
        return new Batch(run, judge, readable, faults);
    }

    private static List<ListKind.Row> readable(ImportRun run, List<ImportRow> rows) {
        return rows.stream()
                .map(row -> {
                    var cells = new HashMap<String, String>();
                    for (int column = 0; column < run.columns().size(); column++) {
                        if (!run.columns().get(column).isEmpty()) {
                            cells.put(run.columns().get(column), row.cells().get(column));
                        }
                    }
                    return new ListKind.Row(row.number(), cells);
                })
                .toList();
    }

    @Transactional
    public void tried(TenantId tenant, UUID run, Map<Integer, Judged> judged) {
        rows.tried(tenant, run, judged);
    }

    @Transactional
    public void applied(TenantId tenant, UUID run, int number, Judged judged) {
        rows.applied(tenant, run, Map.of(number, judged));
    }

    /** Whatever was under way has come to its end, unless it was cancelled. */
    @Transactional
    public void finish(TenantId tenant, UUID id) {
        clocks.stop(tenant, CLOCK, id);
        runs.turn(tenant, id, List.of(ImportRun.State.CHECKING), ImportRun.State.CHECKED);
        if (runs.turn(tenant, id, List.of(ImportRun.State.APPLYING), ImportRun.State.DONE)) {
            var run = runs.run(tenant, id).orElseThrow();
            notices.tell(
                    tenant,
                    List.of(run.employee()),
                    says(run, runs.counts(tenant, id)),
                    Optional.empty(),
                    companies.now(tenant));
        }
    }

    private static Texts says(ImportRun run, Map<String, Integer> counts) {
        var done = counts.getOrDefault("outcome.done", 0);
        var not = counts.getOrDefault("outcome." + ImportRows.lower(Verdict.REFUSED), 0)
                + counts.getOrDefault("outcome." + ImportRows.lower(Verdict.WRONG), 0);
        return new Texts(
                "“" + run.file() + "”导入完了：办成 " + done + " 行，没办成 " + not + " 行",
                "「" + run.file() + "」匯入完畢：辦成 " + done + " 列，未辦成 " + not + " 列",
                "“" + run.file() + "” is imported: " + done + " rows done, " + not + " not");
    }
}
