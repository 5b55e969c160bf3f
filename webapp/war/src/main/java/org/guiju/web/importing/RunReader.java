package org.guiju.web.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guiju.platform.importing.ImportDesk;
import org.guiju.platform.importing.ImportRow;
import org.guiju.platform.importing.ImportRow.Verdict;
import org.guiju.platform.importing.ImportRows;
import org.guiju.platform.importing.ImportRun;
import org.guiju.platform.importing.ImportRuns;
import org.guiju.platform.importing.ListColumn;
import org.guiju.platform.importing.ListKind;
import org.guiju.web.importing.RunView.CellView;
import org.guiju.web.importing.RunView.Count;
import org.guiju.web.importing.RunView.RowView;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** Puts a list somebody brought into words. */
@RequestScoped
public class RunReader {

    private static final int ROWS = 20;
    private static final int LATEST = 10;
    private static final int CELLS = 4;
    private static final Map<Verdict, String> STYLES = Map.of(
            Verdict.READY, "is-permits",
            Verdict.ADD, "is-permits",
            Verdict.CHANGE, "is-permits",
            Verdict.DONE, "is-permits",
            Verdict.WAITS, "is-warns",
            Verdict.REFUSED, "is-refuses",
            Verdict.WRONG, "is-refuses",
            Verdict.KNOWN, "is-info");

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportRows rows;

    @Inject
    private ImportDesk desk;

    @Inject
    private Me me;

    @Inject
    private Words words;

    /** A list the reader brought before. */
    public record Before(String id, String file, String state, String at) {}

    @Transactional
    public Optional<ImportRun> run(UUID id) {
        return runs.run(me.tenant(), me.employee(), id);
    }

    @Transactional
    public List<Before> latest() {
        return runs.of(me.tenant(), me.employee(), LATEST).stream()
                .map(run -> new Before(run.id().toString(), run.file(), state(run), words.moment(run.at())))
                .toList();
    }

    private String state(ImportRun run) {
        return words.of("import.state." + lower(run.state()));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** @param wished verdict of the rows to be shown; what is wrong first where nothing is wished */
    @Transactional
    public RunView view(ImportRun run, String wished, int page) {
        var counts = runs.counts(me.tenant(), run.id());
        var ready = Stream.of(Verdict.READY, Verdict.ADD, Verdict.CHANGE, Verdict.WAITS)
                .mapToInt(verdict -> counts.getOrDefault("verdict." + lower(verdict), 0))
                .sum();
        var open = run.state() == ImportRun.State.APPLYING ? ready : counts.getOrDefault("open", 0);
        var kind = desk.kind(me.tenant(), run);
        var show = shown(wished, counts);
        var found = show.map(verdict -> rows.of(me.tenant(), run.id(), verdict, page * ROWS, ROWS + 1))
                .orElseGet(() -> rows.remarkable(me.tenant(), run.id(), page * ROWS, ROWS + 1));
        return new RunView(
                run.id().toString(),
                run.file(),
                kind.map(ListKind::title).map(words::text).orElse(""),
                state(run),
                run.isWorking(),
                run.state() == ImportRun.State.CHECKED,
                run.state() == ImportRun.State.DONE || run.state() == ImportRun.State.CANCELLED,
                run.rows(),
                run.rows() - open,
                run.rows() == 0 ? 100 : (int) ((run.rows() - open) * 100L / run.rows()),
                ready,
                counts(counts),
                ignored(run),
                show.map(RunReader::lower).orElse(""),
                found.stream().limit(ROWS).map(row -> row(run, kind, row)).toList(),
                found.size() > ROWS);
    }

    private static Optional<Verdict> shown(String wished, Map<String, Integer> counts) {
        var known = Stream.of(Verdict.values())
                .filter(verdict -> lower(verdict).equals(wished))
                .findFirst();
        return known.isPresent() || !wished.isEmpty()
                ? known
                : Optional.of(Verdict.WRONG).filter(verdict -> counts.containsKey("verdict.wrong"));
    }

    private List<Count> counts(Map<String, Integer> counts) {
        var shown = new ArrayList<Count>();
        for (Verdict verdict : Verdict.values()) {
            var name = lower(verdict);
            var number = counts.getOrDefault("verdict." + name, 0) + counts.getOrDefault("outcome." + name, 0);
            if (number > 0) {
                shown.add(new Count(name, words.of("import.verdict." + name), STYLES.get(verdict), number));
            }
        }
        return shown;
    }

    private static List<String> ignored(ImportRun run) {
        return IntStream.range(0, run.columns().size())
                .filter(column -> run.columns().get(column).isEmpty())
                .mapToObj(run.titles()::get)
                .toList();
    }

    private RowView row(ImportRun run, Optional<ListKind> kind, ImportRow row) {
        var verdict = row.outcome().or(row::verdict);
        return new RowView(
                row.number(),
                verdict.map(one -> words.of("import.verdict." + lower(one))).orElse(""),
                verdict.map(STYLES::get).orElse(""),
                row.cells().stream()
                        .filter(cell -> !cell.isEmpty())
                        .limit(CELLS)
                        .collect(Collectors.joining(" · ")),
                row.says().stream().map(remark -> says(kind, remark)).distinct().toList(),
                row.record()
                        .map(record -> "/record.xhtml?id=" + record)
                        .or(() -> row.docket().map(entry -> "/why.xhtml?id=" + entry))
                        .orElse(""),
                cells(run, kind, row));
    }

    private List<CellView> cells(ImportRun run, Optional<ListKind> kind, ImportRow row) {
        return IntStream.range(0, run.columns().size())
                .filter(column -> !run.columns().get(column).isEmpty())
                .mapToObj(column -> new CellView(
                        run.columns().get(column),
                        label(kind, run.columns().get(column))
                                .orElse(run.titles().get(column)),
                        row.cells().get(column),
                        row.says().stream()
                                .filter(remark ->
                                        remark.field().equals(run.columns().get(column)))
                                .map(remark -> words.text(remark.text()))
                                .collect(Collectors.joining(" "))))
                .toList();
    }

    private Optional<String> label(Optional<ListKind> kind, String name) {
        return kind.stream()
                .flatMap(known -> known.columns().stream())
                .filter(column -> column.name().equals(name))
                .map(ListColumn::label)
                .map(words::text)
                .findFirst();
    }

    /** What is wrong, behind the label of the column it is about. */
    @Transactional
    public List<String> says(ImportRun run, ImportRow row) {
        var kind = desk.kind(me.tenant(), run);
        return row.says().stream().map(remark -> says(kind, remark)).distinct().toList();
    }

    private String says(Optional<ListKind> kind, ImportRow.Remark remark) {
        var text = words.text(remark.text());
        return label(kind, remark.field())
                .map(label -> words.of("import.field", label, text))
                .orElse(text);
    }
}
