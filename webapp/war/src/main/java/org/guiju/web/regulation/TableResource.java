package org.guiju.web.regulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.revision.Rewriting;
import org.guiju.rulebook.dmn.DmnException;
import org.guiju.rulebook.dmn.DmnModel;
import org.guiju.rulebook.dmn.DmnReader;
import org.guiju.rulebook.dmn.DmnVersion;
import org.guiju.rulebook.dmn.DmnWriter;
import org.guiju.rulebook.expression.Values;
import org.guiju.rulebook.regulation.Rewritten;
import org.guiju.rulebook.source.Problem;
import org.guiju.rulebook.table.Correction;
import org.guiju.rulebook.table.TableAnswer;
import org.guiju.rulebook.table.TableTrial;
import org.guiju.rulebook.table.TableWarning;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** {@code /drafting/table}: what the editor of decision tables asks while somebody works. Nothing is kept. */
@Path("/drafting/table")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TableResource {

    @Inject
    private Rewriting rewriting;

    @Inject
    private OpenParts parts;

    @Inject
    private DraftTables tables;

    @Inject
    private Doubts doubts;

    @Inject
    private Me me;

    @Inject
    private Words words;

    /** Everything that is wrong with the table as it stands, or doubtful about it, and what it says about a case. */
    @POST
    @Path("/check")
    @Transactional
    public String check(String body) {
        var wanted = parts.wanted(body);
        var attempt = attempt(wanted);
        JsonObjectBuilder json = Json.createObjectBuilder().add("problems", problems(wanted, attempt.read()));
        tables.of(wanted, attempt).ifPresent(table -> {
            var found = table.doubts();
            JsonArrayBuilder faults = Json.createArrayBuilder();
            found.faults().forEach(fault -> faults.add(words.text(fault)));
            JsonArrayBuilder warnings = Json.createArrayBuilder();
            found.warnings().forEach(warning -> warnings.add(json(warning)));
            json.add("faults", faults).add("warnings", warnings);
            if (!wanted.sample().isEmpty()) {
                json.add("answer", answer(table, wanted.sample()));
            }
        });
        return json.build().toString();
    }

    private Rewriting.Attempt attempt(Wanted wanted) {
        return rewriting.attempt(me.tenant(), wanted.clause(), wanted.part(), wanted.text());
    }

    private JsonArrayBuilder problems(Wanted wanted, Rewritten read) {
        JsonArrayBuilder problems = Json.createArrayBuilder();
        read.problems().forEach(problem -> problems.add(json(wanted, problem)));
        return problems;
    }

    /** The place is told from the table on: {@code rows/2/when/0}; empty for what is elsewhere in the clause. */
    private JsonObjectBuilder json(Wanted wanted, Problem problem) {
        var inside = wanted.part() + "/";
        return Json.createObjectBuilder()
                .add("at", problem.file().startsWith(inside) ? problem.file().substring(inside.length()) : "")
                .add("says", problem.message(words.phrases().locale()));
    }

    private JsonObjectBuilder json(TableWarning warning) {
        JsonArrayBuilder corrections = Json.createArrayBuilder();
        warning.corrections().forEach(correction -> corrections.add(json(correction)));
        return Json.createObjectBuilder()
                .add("says", words.text(warning.says()))
                .add("rows", Json.createArrayBuilder(warning.rows()))
                .add("corrections", corrections);
    }

    private JsonObjectBuilder json(Correction correction) {
        var json = Json.createObjectBuilder().add("says", doubts.offer(correction));
        return switch (correction) {
            case Correction.AddRow(var when) -> json.add("add", Json.createArrayBuilder(when));
            case Correction.RemoveRow(int row) -> json.add("remove", row);
            case Correction.ChangeCell(int row, int input, String text) ->
                json.add("row", row).add("input", input).add("text", text);
        };
    }

    private JsonObjectBuilder answer(DraftTables.Found table, List<String> sample) {
        var json = Json.createObjectBuilder();
        return switch (TableTrial.of(table.table(), table.scope(), Values.of(table.parameters()), sample)) {
            case TableTrial.Outcome.Unreadable(int input, var says) ->
                json.add("input", input).add("rows", Json.createArrayBuilder()).add("says", words.text(says));
            case TableTrial.Outcome.NeedsFacts(String path) ->
                json.add("rows", Json.createArrayBuilder()).add("says", words.of("table.try.facts", path));
            case TableTrial.Outcome.Answered(TableAnswer.Undetermined open) ->
                json.add("rows", Json.createArrayBuilder(open.rows())).add("says", words.text(open.says()));
            case TableTrial.Outcome.Answered(TableAnswer.Decided decided) ->
                json.add("rows", Json.createArrayBuilder(decided.rows())).add("says", table.said(decided));
        };
    }

    /** The table as a DMN file that other editors open. */
    @POST
    @Path("/export")
    @Produces(MediaType.APPLICATION_XML)
    @Transactional
    public String export(String body) {
        var wanted = parts.wanted(body);
        return tables.of(wanted, attempt(wanted))
                .map(found -> DmnWriter.write(found.table().sheet(), DmnVersion.V1_5))
                .orElseThrow(NotFoundException::new);
    }

    /** The first decision table of a DMN file, as the editor holds tables; the file comes as the text. */
    @POST
    @Path("/import")
    @Transactional
    public String read(String body) {
        var wanted = parts.wanted(body);
        try {
            return sheet(DmnReader.read("dmn", wanted.text()))
                    .map(SheetJson::of)
                    .map(json -> Json.createObjectBuilder().add("table", json))
                    .orElseGet(() -> Json.createObjectBuilder().add("says", words.of("table.import.none")))
                    .build()
                    .toString();
        } catch (DmnException wrong) {
            return Json.createObjectBuilder()
                    .add("says", words.text(wrong.says()))
                    .build()
                    .toString();
        }
    }

    private static Optional<org.guiju.rulebook.table.Sheet> sheet(DmnModel model) {
        return model.decisions().stream()
                .map(DmnModel.Decision::logic)
                .filter(DmnModel.Logic.Table.class::isInstance)
                .map(logic -> ((DmnModel.Logic.Table) logic).sheet())
                .findFirst();
    }
}
