package org.guiju.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Agreement;
import org.guiju.sdk.decision.Basis;
import org.guiju.sdk.decision.Consequence;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;

/** What clauses said, each with its address and its explanation. Takes a decision that was redacted for its viewer. */
final class Findings {

    private final Viewer viewer;

    Findings(Viewer viewer) {
        this.viewer = viewer;
    }

    /** All but those of clauses that had nothing to say. */
    JsonArray json(Decision decision) {
        JsonArrayBuilder findings = Json.createArrayBuilder();
        decision.findings().stream()
                .filter(found -> !(found.finding() instanceof Finding.Silent))
                .map(this::json)
                .forEach(findings::add);
        return findings.build();
    }

    /** The finding that shut the action. */
    Optional<ClauseFinding> shutting(Decision decision) {
        return decision.findings().stream()
                .filter(found ->
                        found.finding() instanceof Finding.Refuses || found.finding() instanceof Finding.Requires)
                .findFirst();
    }

    Optional<String> says(Finding finding) {
        return words(finding).map(viewer::text);
    }

    JsonObject json(ClauseFinding found) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("clause", found.control().clause().toString())
                .add("control", found.control().control())
                .add("kind", kind(found.finding()));
        says(found.finding()).ifPresent(text -> json.add("says", text));
        add(json, found.finding());
        return json.add("revision", found.basis().revision())
                .add("explanation", explanation(found.basis()))
                .build();
    }

    private static String kind(Object finding) {
        return finding.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static Optional<Texts> words(Finding finding) {
        return switch (finding) {
            case Finding.Warns warns -> Optional.of(warns.says());
            case Finding.Refuses refuses -> Optional.of(refuses.says());
            case Finding.Requires requires -> Optional.of(requires.says());
            case Finding.Pends pends -> Optional.of(pends.says());
            case Finding.Awaits awaits -> Optional.of(awaits.says());
            case Finding.Waived waived -> words(waived.would());
            case Finding.Yields yields -> Optional.of(yields.says());
            case Finding.Settled settled -> words(settled.was());
            case Finding.Determines determines -> Optional.of(determines.says());
            case Finding.Proposes proposes -> Optional.of(proposes.says());
            case Finding.Owes owes -> Optional.of(owes.title());
            case Finding.Allots allots -> Optional.empty();
            case Finding.Counts counts -> Optional.empty();
            case Finding.Silent silent -> Optional.empty();
            case Finding.Permits permits -> Optional.empty();
            case Finding.Shadows shadows -> Optional.empty();
        };
    }

    private void add(JsonObjectBuilder json, Finding finding) {
        switch (finding) {
            case Finding.Requires requires -> requires.field().ifPresent(field -> json.add("field", field));
            case Finding.Determines determines ->
                json.add("name", determines.name()).add("value", Values.json(determines.value(), viewer.locale()));
            case Finding.Allots allots -> allots(json, allots);
            case Finding.Counts counts ->
                json.add("measure", counts.measure())
                        .add("value", Values.json(counts.value(), viewer.locale()))
                        .add("person", People.json(counts.person(), viewer))
                        .add("at", counts.at().toString());
            case Finding.Owes owes -> owes(json, owes);
            case Finding.Proposes proposes -> proposes(json, proposes);
            case Finding.Shadows shadows -> json.add("would", kind(shadows.would()));
            case Finding.Yields yields ->
                json.add("would", kind(yields.would())).add("to", yields.to().toString());
            case Finding.Awaits awaits -> awaits(json, awaits.agreement());
            case Finding.Waived waived ->
                json.add("would", kind(waived.would())).add("waiver", waived.waiver());
            case Finding.Settled settled ->
                json.add("was", kind(settled.was()))
                        .add("passes", settled.passes())
                        .add("by", People.json(settled.by(), viewer))
                        .add("reason", settled.reason());
            default -> {}
        }
    }

    private void awaits(JsonObjectBuilder json, Agreement agreement) {
        JsonArrayBuilder steps = Json.createArrayBuilder();
        agreement
                .steps()
                .forEach(step -> steps.add(Json.createObjectBuilder()
                        .add("name", step.name())
                        .add("title", viewer.text(step.title()))
                        .add("roles", Json.createArrayBuilder(step.roles()))));
        json.add("steps", steps).add("least", agreement.least()).add("in_turn", agreement.inTurn());
        agreement.due().ifPresent(due -> json.add("due", due.toString()));
    }

    private void allots(JsonObjectBuilder json, Finding.Allots allots) {
        JsonArrayBuilder shares = Json.createArrayBuilder();
        allots.shares()
                .forEach(share -> shares.add(Json.createObjectBuilder()
                        .add("to", Values.json(share.id(), viewer.locale()))
                        .add("of", share.of())));
        json.add("name", allots.name()).add("shares", shares).add("turn", allots.turn());
    }

    private void owes(JsonObjectBuilder json, Finding.Owes owes) {
        json.add("duty", owes.duty())
                .add("holders", people(owes.holders()))
                .add("due", owes.due().toString())
                .add("done_by", Json.createArrayBuilder(owes.doneBy()));
    }

    private void proposes(JsonObjectBuilder json, Finding.Proposes proposes) {
        json.add("person", People.json(proposes.person(), viewer));
        json.add("consequence", kind(proposes.consequence()));
        switch (proposes.consequence()) {
            case Consequence.Cash(var money) -> json.add("money", money.toDecimal());
            case Consequence.Points(var points) -> json.add("points", points);
            case Consequence.Noted(var count) -> json.add("count", count);
            case Consequence.Balance(var unit, var amount, var expires) ->
                json.add("unit", unit).add("amount", amount);
            case Consequence.Restriction(var actions, var length) ->
                json.add("actions", Json.createArrayBuilder(actions)).add("length", length.toString());
            case Consequence.Letter(var valid) -> json.add("length", valid.toString());
            case Consequence.Training(var course, var within) ->
                json.add("course", viewer.text(course)).add("length", within.toString());
            case Consequence.Referral(var role, var matter, var within) ->
                json.add("role", role).add("matter", viewer.text(matter)).add("length", within.toString());
        }
        proposes.decider().ifPresent(role -> json.add("decider", role));
        proposes.occasion()
                .ifPresent(occasion ->
                        json.add("acted_at", occasion.at().toString()).add("step", occasion.step()));
        json.add("nature", proposes.nature().name().toLowerCase(Locale.ROOT))
                .add("period", proposes.period().toString());
    }

    /** Who else owes something is told to those who oversee. */
    private JsonArrayBuilder people(List<String> holders) {
        JsonArrayBuilder people = Json.createArrayBuilder();
        holders.stream().filter(viewer::sees).forEach(holder -> people.add(People.json(holder, viewer)));
        return people;
    }

    JsonObject explanation(Basis basis) {
        JsonObjectBuilder inputs = Json.createObjectBuilder();
        basis.inputs().forEach((path, value) -> inputs.add(path, Values.json(value, viewer.locale())));
        JsonArrayBuilder steps = Json.createArrayBuilder();
        basis.steps()
                .forEach(step -> steps.add(Json.createObjectBuilder()
                        .add("text", step.text())
                        .add("value", Values.json(step.value(), viewer.locale()))
                        .add("depth", step.depth())));
        return Json.createObjectBuilder()
                .add("effective_from", basis.effectiveFrom().toString())
                .add("bound_by", basis.boundBy())
                .add("bound_at", basis.boundAt().toString())
                .add("clause_hash", basis.clauseHash())
                .add("parameters", new ParameterValues(viewer).json(basis.parameters()))
                .add("inputs", inputs)
                .add("steps", steps)
                .build();
    }
}
