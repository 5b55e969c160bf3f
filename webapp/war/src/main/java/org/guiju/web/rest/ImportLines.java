package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guiju.platform.importing.ImportRow;
import org.guiju.platform.importing.ImportRows;
import org.guiju.platform.importing.ImportRun;
import org.guiju.platform.importing.ImportRuns;
import org.guiju.platform.regulation.Regulations;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.web.wording.Words;

/** The caller's tables and their rows as JSON, each read in a transaction of its own. */
@RequestScoped
public class ImportLines {

    private static final int PAGE = 500;

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportRows rows;

    @Inject
    private Regulations regulations;

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
        run.action().ifPresent(action -> json.add("action", action));
        return json.build();
    }

    @Transactional
    List<JsonObject> rows(ImportRun run, int offset, int limit) {
        return rows.remarkable(caller.tenant(), run.id(), offset, limit).stream()
                .map(row -> json(run, row))
                .toList();
    }

    private JsonObject json(ImportRun run, ImportRow row) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("row", row.number())
                .add("cells", Json.createArrayBuilder(row.cells()))
                .add("says", Json.createArrayBuilder(says(run, row)));
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

    @Transactional
    List<String> says(ImportRun run, ImportRow row) {
        Optional<ActionType> type = run.action().flatMap(action -> regulations.actionType(caller.tenant(), action));
        return row.says().stream()
                .map(remark -> type.flatMap(known -> known.field(remark.field()))
                        .map(field -> words.of("import.field", words.text(field.label()), words.text(remark.text())))
                        .orElse(words.text(remark.text())))
                .distinct()
                .toList();
    }

    /** Header of the column that says what is wrong. */
    String remarks() {
        return words.of("import.says");
    }
}
