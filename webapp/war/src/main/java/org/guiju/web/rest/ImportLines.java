package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guiju.platform.importing.ImportRow;
import org.guiju.platform.importing.ImportRows;
import org.guiju.platform.importing.ImportRun;
import org.guiju.platform.importing.ImportRuns;
import org.guiju.platform.importing.ListColumn;
import org.guiju.platform.value.Ids;
import org.guiju.web.importing.RunReader;
import org.guiju.web.wording.Words;

/** The caller's lists and their rows as JSON, each read in a transaction of its own. */
@RequestScoped
public class ImportLines {

    private static final int PAGE = 500;
    private static final int LATEST = 50;

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportRows rows;

    @Inject
    private RunReader reader;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    @Transactional
    ImportRun run(String id) {
        return Ids.read(id)
                .flatMap(known -> runs.run(caller.tenant(), caller.actor().employee(), known))
                .orElseThrow(ProblemException::notFound);
    }

    @Transactional
    JsonObject json(ImportRun run) {
        JsonObjectBuilder counts = Json.createObjectBuilder();
        runs.counts(caller.tenant(), run.id()).forEach(counts::add);
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", run.id().toString())
                .add("file", run.file())
                .add("state", run.state().name().toLowerCase(Locale.ROOT))
                .add("rows", run.rows())
                .add("columns", Json.createArrayBuilder(run.columns()))
                .add("counts", counts);
        run.kind().ifPresent(kind -> json.add("kind", kind));
        return json.build();
    }

    @Transactional
    List<JsonObject> latest() {
        return runs.of(caller.tenant(), caller.actor().employee(), LATEST).stream()
                .map(this::json)
                .toList();
    }

    /** @param show verdict of the rows wanted; empty for all, those with something to say first */
    @Transactional
    List<JsonObject> rows(ImportRun run, String show, int offset, int limit) {
        var wanted = Stream.of(ImportRow.Verdict.values())
                .filter(verdict -> verdict.name().equalsIgnoreCase(show))
                .findFirst();
        if (wanted.isEmpty() && !show.isEmpty()) {
            throw new ProblemException(
                    400, "wrong-parameter", "show", "add, change, done, known, ready, refused, waits, wrong");
        }
        return wanted
                .map(verdict -> rows.of(caller.tenant(), run.id(), verdict, offset, limit))
                .orElseGet(() -> rows.remarkable(caller.tenant(), run.id(), offset, limit))
                .stream()
                .map(row -> json(run, row))
                .toList();
    }

    private JsonObject json(ImportRun run, ImportRow row) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("row", row.number())
                .add("cells", Json.createArrayBuilder(row.cells()))
                .add("problems", problems(row))
                .add("says", Json.createArrayBuilder(reader.says(run, row)));
        row.outcome()
                .or(row::verdict)
                .ifPresent(verdict -> json.add("result", verdict.name().toLowerCase(Locale.ROOT)));
        row.record().ifPresent(record -> json.add("record", record.toString()));
        row.docket().ifPresent(docket -> json.add("docket", docket.toString()));
        return json.build();
    }

    @Transactional
    List<ImportRow> failed(ImportRun run, int after) {
        return rows.failed(caller.tenant(), run.id(), after, PAGE);
    }

    private JsonObjectBuilder problems(ImportRow row) {
        JsonObjectBuilder problems = Json.createObjectBuilder();
        row.says().stream()
                .filter(remark -> !remark.field().isEmpty())
                .forEach(remark -> problems.add(remark.field(), words.text(remark.text())));
        return problems;
    }

    List<String> says(ImportRun run, ImportRow row) {
        return reader.says(run, row);
    }

    List<String> labels(Collection<ListColumn> columns) {
        return columns.stream().map(column -> words.text(column.label())).toList();
    }

    /** Header of the column that says what is wrong. */
    String remarks() {
        return words.of("import.says");
    }
}
