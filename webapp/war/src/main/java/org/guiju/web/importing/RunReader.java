package org.guiju.web.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guiju.platform.importing.ImportDesk;
import org.guiju.platform.importing.ImportRow;
import org.guiju.platform.importing.ImportRow.Verdict;
import org.guiju.platform.importing.ImportRows;
import org.guiju.platform.importing.ImportRun;
import org.guiju.platform.importing.ImportRuns;
import org.guiju.platform.regulation.Regulations;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.web.importing.RunView.Count;
import org.guiju.web.importing.RunView.RowView;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** Puts a table somebody brought into words. */
@RequestScoped
public class RunReader {

    private static final int ROWS = 100;
    private static final int CELLS = 4;
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final Map<Verdict, String> STYLES = Map.of(
            Verdict.READY, "is-permits",
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
    private Regulations regulations;

    @Inject
    private Me me;

    @Inject
    private Words words;

    @Transactional
    public Optional<ImportRun> run(UUID id) {
        return runs.run(me.tenant(), me.employee(), id);
    }

    @Transactional
    Optional<ActionType> action(String code) {
        return desk.actions(me.tenant(), me.employee()).stream()
                .filter(type -> type.code().equals(code))
                .findFirst();
    }

    @Transactional
    public RunView view(ImportRun run) {
        var counts = runs.counts(me.tenant(), run.id());
        var applying = run.state() == ImportRun.State.APPLYING;
        var open = applying
                ? counts.getOrDefault("verdict.ready", 0) + counts.getOrDefault("verdict.waits", 0)
                : counts.getOrDefault("open", 0);
        var type = run.action().flatMap(action -> regulations.actionType(me.tenant(), action));
        return new RunView(
                run.id().toString(),
                run.file(),
                type.map(ActionType::title).map(words::text).orElse(""),
                words.of("import.state." + run.state().name().toLowerCase(Locale.ROOT)),
                run.isWorking(),
                run.isWorking() && run.beatAt().plus(SILENCE).isBefore(Instant.now()),
                run.state() == ImportRun.State.CHECKED,
                run.state() == ImportRun.State.DONE || run.state() == ImportRun.State.CANCELLED,
                run.rows(),
                run.rows() - open,
                run.rows() == 0 ? 100 : (int) ((run.rows() - open) * 100L / run.rows()),
                counts.getOrDefault("verdict.ready", 0) + counts.getOrDefault("verdict.waits", 0),
                counts(counts),
                ignored(run),
                desk.missing(me.tenant(), run).stream()
                        .map(field -> words.text(field.label()))
                        .toList(),
                rows.remarkable(me.tenant(), run.id(), 0, ROWS).stream()
                        .map(row -> row(type, row))
                        .toList());
    }

    private List<Count> counts(Map<String, Integer> counts) {
        var shown = new ArrayList<Count>();
        for (Verdict verdict : Verdict.values()) {
            var name = verdict.name().toLowerCase(Locale.ROOT);
            var number = counts.getOrDefault("verdict." + name, 0) + counts.getOrDefault("outcome." + name, 0);
            if (number > 0) {
                shown.add(new Count(words.of("import.verdict." + name), STYLES.get(verdict), number));
            }
        }
        return shown;
    }

    private static List<String> ignored(ImportRun run) {
        return IntStream.range(0, run.columns().size())
                .filter(column -> run.columns().get(column).isEmpty())
                .mapToObj(run.header()::get)
                .map(ImportDesk::label)
                .toList();
    }

    private RowView row(Optional<ActionType> type, ImportRow row) {
        var verdict = row.outcome().or(row::verdict);
        return new RowView(
                row.number(),
                verdict.map(one -> words.of("import.verdict." + one.name().toLowerCase(Locale.ROOT)))
                        .orElse(""),
                verdict.map(STYLES::get).orElse(""),
                row.cells().stream()
                        .filter(cell -> !cell.isEmpty())
                        .limit(CELLS)
                        .collect(Collectors.joining(" · ")),
                row.says().stream().map(remark -> says(type, remark)).distinct().toList(),
                row.record()
                        .map(record -> "/record.xhtml?id=" + record)
                        .or(() -> row.docket().map(entry -> "/why.xhtml?id=" + entry))
                        .orElse(""));
    }

    /** The field by its label, and what is wrong with it. */
    String says(Optional<ActionType> type, ImportRow.Remark remark) {
        var text = words.text(remark.text());
        return type.flatMap(known -> known.field(remark.field()))
                .map(field -> words.of("import.field", words.text(field.label()), text))
                .orElse(text);
    }
}
