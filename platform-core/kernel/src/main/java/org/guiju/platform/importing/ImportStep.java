package org.guiju.platform.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.guiju.platform.importing.ImportRow.Judged;
import org.guiju.platform.importing.ImportRow.Remark;
import org.guiju.platform.importing.ImportRow.Verdict;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Json;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.sdk.Texts;

/** Each step of working a table off, in a transaction of its own; rows come before the desk in between. */
@ApplicationScoped
class ImportStep {

    private static final int ROWS = 100;
    private static final Remark TWICE =
            new Remark("", new Texts("与前面的一行完全相同，只办一次", "與前面的一列完全相同，只辦一次", "The same as a row before; done once"));
    private static final Texts KNOWN = new Texts(
            "同样的一行已经导入过，不重复办理", "同樣的一列已匯入過，不重複辦理", "The same row was brought in before and is not done again");

    @Inject
    ImportRuns runs;

    @Inject
    ImportRows rows;

    @Inject
    Regulations regulations;

    @Inject
    Directory directory;

    /** A row ready for the desk, or one about which all is known already. */
    record Prepared(int number, String hash, Map<String, Object> raw, String key, Optional<Judged> settled) {

        Prepared again() {
            return new Prepared(number, hash, raw, key, Optional.of(Judged.of(Verdict.KNOWN, List.of(TWICE))));
        }
    }

    record Batch(ActionType type, List<Prepared> rows) {}

    @Transactional
    public boolean choose(TenantId tenant, UUID run, String action, List<String> columns) {
        var free = List.of(ImportRun.State.READ, ImportRun.State.CHECKED);
        if (!runs.turn(tenant, run, free, ImportRun.State.READ)) {
            return false;
        }
        runs.choose(tenant, run, action, columns);
        return true;
    }

    @Transactional
    public boolean turn(TenantId tenant, UUID run, ImportRun.State from, ImportRun.State to) {
        return runs.turn(tenant, run, List.of(from), to);
    }

    @Transactional
    public boolean takeOver(TenantId tenant, UUID run) {
        return runs.takeOver(tenant, run, ImportDesk.SILENT_SECONDS);
    }

    /** The next rows; none when there are none, or when it is not wanted any more. */
    @Transactional
    public Optional<Batch> next(TenantId tenant, UUID employee, UUID id, ImportRun.State working) {
        if (!runs.beat(tenant, id, working)) {
            return Optional.empty();
        }
        var run = runs.run(tenant, employee, id).orElseThrow();
        var type = run.action().flatMap(action -> regulations.actionType(tenant, action));
        var found =
                working == ImportRun.State.CHECKING ? rows.untried(tenant, id, ROWS) : rows.unapplied(tenant, id, ROWS);
        if (type.isEmpty() || found.isEmpty()) {
            return Optional.empty();
        }
        var reader = directory.reader(tenant);
        var seen = new HashSet<String>();
        return Optional.of(new Batch(
                type.get(),
                found.stream()
                        .map(row -> prepare(tenant, run, type.get(), reader, row))
                        .map(row -> seen.add(row.hash()) ? row : row.again())
                        .toList()));
    }

    private Prepared prepare(TenantId tenant, ImportRun run, ActionType type, CellReader reader, ImportRow row) {
        var faults = new ArrayList<Remark>();
        Map<String, String> cells = new HashMap<>();
        for (int column = 0; column < run.columns().size(); column++) {
            var field = run.columns().get(column);
            if (!field.isEmpty() && row.faults().containsKey(column)) {
                faults.add(RowJudge.fault(field, row.faults().get(column)));
            } else if (!field.isEmpty()) {
                cells.put(field, row.cells().get(column));
            }
        }
        var raw = reader.read(type.fields(), cells);
        var hash = hash(type.code(), raw);
        if (!faults.isEmpty()) {
            return new Prepared(row.number(), hash, raw, "", Optional.of(Judged.of(Verdict.WRONG, faults)));
        }
        var known = rows.done(tenant, hash)
                .map(done -> new Judged(Verdict.KNOWN, List.of(new Remark("", KNOWN)), done.docket(), done.record()));
        if (known.isEmpty()
                && run.state() == ImportRun.State.CHECKING
                && rows.hasEarlier(tenant, run.id(), hash, row.number())) {
            return new Prepared(row.number(), hash, raw, "", Optional.empty()).again();
        }
        return new Prepared(row.number(), hash, raw, "import/" + hash + "/" + rows.refusals(tenant, hash), known);
    }

    private static String hash(String action, Map<String, Object> raw) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var content = action + Json.write(new TreeMap<>(raw));
            return HexFormat.of().formatHex(sha.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Transactional
    public void note(TenantId tenant, UUID run, Prepared row, ImportRun.State working, Judged judged) {
        if (working == ImportRun.State.CHECKING) {
            rows.tried(tenant, run, row.number(), row.hash(), judged);
        } else {
            rows.applied(tenant, run, row.number(), row.hash(), judged);
        }
    }
}
