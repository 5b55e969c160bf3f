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
import java.util.Locale;
import java.util.Optional;
import org.guiju.platform.revision.Drafts;
import org.guiju.platform.revision.Rewriting;
import org.guiju.rulebook.control.Place;
import org.guiju.rulebook.expression.Checked;
import org.guiju.rulebook.expression.Completion;
import org.guiju.rulebook.expression.Diagnostic;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.regulation.Rewritten;
import org.guiju.rulebook.source.Problem;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** {@code /drafting}: what the workbench's editors ask while somebody is typing. Nothing is kept. */
@Path("/drafting")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DraftingResource {

    @Inject
    private Rewriting rewriting;

    @Inject
    private OpenParts parts;

    @Inject
    private Drafts drafts;

    @Inject
    private ScopeLabels labels;

    @Inject
    private DraftTables rows;

    @Inject
    private Doubts doubts;

    @Inject
    private Me me;

    @Inject
    private Words words;

    /** Everything that is wrong with a part as it stands; its canonical form where nothing is. */
    @POST
    @Path("/check")
    @Transactional
    public String check(String body) {
        var wanted = parts.wanted(body);
        var read = rewriting
                .attempt(me.tenant(), wanted.clause(), wanted.part(), wanted.text())
                .read();
        JsonArrayBuilder problems = Json.createArrayBuilder();
        read.problems().stream().map(problem -> json(wanted, problem)).forEach(problems::add);
        return Json.createObjectBuilder()
                .add("problems", problems)
                .add("formatted", formatted(wanted, read).orElse(wanted.text()))
                .build()
                .toString();
    }

    private JsonObjectBuilder json(Wanted wanted, Problem problem) {
        var text = wanted.text().strip();
        boolean here = problem.file().equals(wanted.part());
        int before = wanted.text().indexOf(text);
        var stretch = here ? stretch(text, problem) : new Diagnostic(0, 0, unplaced(problem));
        return Json.createObjectBuilder()
                .add("part", problem.file())
                .add("from", before + stretch.from())
                .add("to", before + stretch.to())
                .add("line", problem.line())
                .add("column", problem.column())
                .add("says", problem.message(locale()));
    }

    private static Diagnostic stretch(String text, Problem problem) {
        return Diagnostic.in(text, unplaced(problem));
    }

    /** Only its place matters here. */
    private static org.guiju.rulebook.expression.Problem unplaced(Problem problem) {
        return new org.guiju.rulebook.expression.Problem(
                new Origin(problem.file(), problem.line(), problem.column()),
                org.guiju.rulebook.expression.Problem.Code.EMPTY,
                java.util.List.of());
    }

    private static Optional<String> formatted(Wanted wanted, Rewritten read) {
        return read.places(wanted.part()).stream()
                .findFirst()
                .flatMap(place -> Expression.check(wanted.text(), new Origin("", 1, 1), place.scope())
                                instanceof Checked.Ok(Expression expression)
                        ? Optional.of(expression.format())
                        : Optional.empty());
    }

    /** What is wrong or doubtful about the rows of a parameter as they are filled in. */
    @POST
    @Path("/rows")
    @Transactional
    public String rows(String body) {
        parts.entered();
        var wanted = Wanted.read(body);
        var found = rows.doubts(wanted);
        JsonArrayBuilder faults = Json.createArrayBuilder();
        found.faults().forEach(fault -> faults.add(words.text(fault)));
        JsonArrayBuilder warnings = Json.createArrayBuilder();
        found.warnings().forEach(warning -> {
            JsonArrayBuilder corrections = Json.createArrayBuilder();
            warning.corrections().forEach(correction -> corrections.add(doubts.offer(correction)));
            warnings.add(Json.createObjectBuilder()
                    .add("says", words.text(warning.says()))
                    .add("corrections", corrections));
        });
        return Json.createObjectBuilder()
                .add("faults", faults)
                .add("warnings", warnings)
                .build()
                .toString();
    }

    /** What fits where the cursor is. */
    @POST
    @Path("/complete")
    @Transactional
    public String complete(String body) {
        var wanted = parts.wanted(body);
        var source = drafts.source(me.tenant(), wanted.clause());
        var scope = rewriting.read(me.tenant(), source).places(wanted.part()).stream()
                .findFirst()
                .map(Place::scope)
                .orElseThrow(NotFoundException::new);
        var completion = Completion.at(wanted.text(), wanted.offset(), scope);
        var known = labels.of(wanted.clause(), source, wanted.part());
        var owner = owner(wanted.text().substring(0, completion.from()));
        JsonArrayBuilder candidates = Json.createArrayBuilder();
        completion.candidates().stream()
                .map(candidate -> Json.createObjectBuilder()
                        .add("text", candidate.text())
                        .add("kind", candidate.kind().name().toLowerCase(Locale.ROOT))
                        .add("label", known.getOrDefault(owner + candidate.text(), ""))
                        .add("detail", candidate.detail(locale())))
                .forEach(candidates::add);
        return Json.createObjectBuilder()
                .add("from", completion.from())
                .add("candidates", candidates)
                .build()
                .toString();
    }

    /** The path before the last dot, with it: {@code action.} in {@code count(action.}. */
    private static String owner(String before) {
        int start = before.length();
        while (start > 0
                && (Character.isLetterOrDigit(before.charAt(start - 1))
                        || "_.".indexOf(before.charAt(start - 1)) >= 0)) {
            start--;
        }
        return before.substring(start);
    }

    private Locale locale() {
        return words.phrases().locale();
    }
}
