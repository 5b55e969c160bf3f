package org.guiju.platform.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.importing.ImportRow.Judged;
import org.guiju.platform.importing.ImportRow.Remark;
import org.guiju.platform.importing.ImportRow.Verdict;
import org.guiju.platform.value.Json;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.source.Canonical;
import org.guiju.sdk.Texts;

/** Judges rows each of which is one action; what was done once is not done again. */
final class ActionJudge implements ListKind.Judge {

    private static final Remark TWICE =
            new Remark("", new Texts("与前面的一行完全相同，只办一次", "與前面的一列完全相同，只辦一次", "The same as a row before; done once"));
    private static final Remark KNOWN = new Remark(
            "",
            new Texts(
                    "同样的一行已经导入过，不重复办理", "同樣的一列已匯入過，不重複辦理", "The same row was brought in before and is not done again"));

    private final ActionType type;
    private final ListKind.Work work;
    private final ActionDesk desk;
    private final Map<Integer, Wanted> wanted = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private Map<String, List<ImportRows.Alike>> alike = Map.of();

    /** What a row wants, and what tells it from rows that want something else. */
    private record Wanted(Map<String, Object> raw, Occasion occasion, String mark) {}

    private ActionJudge(ActionType type, ListKind.Work work, ActionDesk desk) {
        this.type = type;
        this.work = work;
        this.desk = desk;
    }

    static ActionJudge of(
            ActionType type,
            ListKind.Work work,
            CellReader reader,
            Occasions occasions,
            ImportRows rows,
            ActionDesk desk) {
        var judge = new ActionJudge(type, work, desk);
        work.rows().forEach(row -> {
            var raw = reader.read(type.fields(), row.cells());
            var occasion = occasions.read(type, work.tenant(), work.by(), row.cells());
            judge.wanted.put(row.number(), new Wanted(raw, occasion, mark(type, occasion.with(raw))));
        });
        judge.alike = rows.alike(
                work.tenant(), judge.wanted.values().stream().map(Wanted::mark).toList());
        return judge;
    }

    @Override
    public Judged check(ListKind.Row row) {
        return unclear(row).or(() -> known(row)).orElseGet(() -> RowJudge.judge(
                        desk.dryRun(actor(), submission(row)), Verdict.READY)
                .marked(mark(row)));
    }

    @Override
    public void apply(ListKind.Row row, Consumer<Judged> noted) {
        var known = unclear(row).or(() -> known(row));
        if (known.isPresent()) {
            noted.accept(known.get());
            return;
        }
        desk.submit(
                actor(),
                submission(row),
                answer -> noted.accept(RowJudge.judge(answer, Verdict.DONE).marked(mark(row))));
    }

    private Optional<Judged> unclear(ListKind.Row row) {
        var wrong = wanted.get(row.number()).occasion().wrong();
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(Judged.of(Verdict.WRONG, wrong).marked(mark(row)));
    }

    private Optional<Judged> known(ListKind.Row row) {
        var before = alike.getOrDefault(mark(row), List.of());
        var done = before.stream()
                .filter(ImportRows.Alike::isDone)
                .findFirst()
                .map(one -> new Judged(Verdict.KNOWN, List.of(KNOWN), one.docket(), one.record(), mark(row)));
        if (done.isPresent()) {
            return done;
        }
        var further = !seen.add(mark(row))
                || work.trying()
                        && before.stream()
                                .anyMatch(one -> one.list().equals(work.list()) && one.number() < row.number());
        return further ? Optional.of(Judged.of(Verdict.KNOWN, List.of(TWICE)).marked(mark(row))) : Optional.empty();
    }

    private Actor actor() {
        return Actor.person(work.tenant(), work.by());
    }

    /** What was refused may be tried again; what is under way is not begun twice. */
    private Submission submission(ListKind.Row row) {
        var refusals = alike.getOrDefault(mark(row), List.of()).stream()
                .filter(ImportRows.Alike::isRefused)
                .count();
        var want = wanted.get(row.number());
        return new Submission(
                type.code(),
                want.occasion().subject(),
                want.raw(),
                "import/" + mark(row) + "/" + refusals,
                Submission.Channel.IMPORT,
                Optional.empty(),
                want.occasion().happened());
    }

    private String mark(ListKind.Row row) {
        return wanted.get(row.number()).mark();
    }

    private static String mark(ActionType type, Map<String, Object> raw) {
        return Canonical.hash(type.code() + Json.write(new TreeMap<>(raw)));
    }
}
