package org.guiju.web.why;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.regulation.Regulations;
import org.guiju.rulebook.regulation.Clause;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.FactDefinition;
import org.guiju.rulebook.schema.Field;
import org.guiju.sdk.decision.Basis;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Consequence;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;
import org.guiju.web.clause.Arithmetic;
import org.guiju.web.clause.ClauseReader;
import org.guiju.web.clause.Clauses;
import org.guiju.web.clause.Piece;
import org.guiju.web.clause.SumLine;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.ValueWords;
import org.guiju.web.wording.Words;

/** Reads the reasons out of a finding's basis; call it inside a transaction. */
@RequestScoped
public class ReasonsReader {

    @Inject
    private Regulations regulations;

    @Inject
    private Clauses clauses;

    @Inject
    private ClauseReader reader;

    @Inject
    private Me me;

    @Inject
    private Words words;

    Reasons of(ActionType type, ClauseFinding found) {
        var basis = found.basis();
        var code = found.control().clause();
        var state = state(code, basis.boundAt());
        var clause = state.map(ClauseState::clause).or(() -> clauses.clause(code));
        return new Reasons(
                title(found.finding()),
                says(found.finding()),
                source(code, basis.revision(), basis.effectiveFrom()),
                clauses.name(code).law(),
                state.map(reader::pieces).orElse(List.of(Piece.words(words.of("why.gone")))),
                "now".equals(basis.boundBy()) ? "" : words.of("why.bound", words.moment(basis.boundAt())),
                sum(found, basis, clause),
                reader.layers(clause, basis.parameters()),
                facts(type, basis),
                href(code));
    }

    Optional<Reasons> of(ClauseCode code, Instant at) {
        return state(code, at)
                .map(state -> new Reasons(
                        words.text(state.clause().title()),
                        reader.pending(state),
                        source(code, state.revision(), state.from()),
                        clauses.name(code).law(),
                        reader.pieces(state),
                        "",
                        List.of(),
                        reader.layers(
                                Optional.of(state.clause()),
                                List.copyOf(state.values().values())),
                        List.of(),
                        href(code)));
    }

    private Optional<ClauseState> state(ClauseCode code, Instant at) {
        return regulations.rulebook(me.tenant()).inForce(code, me.unitPath(), at);
    }

    private static String href(ClauseCode code) {
        return "/regulations.xhtml?code=" + code.regulation() + "#" + code.number();
    }

    private String source(ClauseCode code, int revision, Instant from) {
        var name = clauses.name(code);
        return name.law()
                ? words.of("why.text.law", words.text(name.regulation()), words.text(name.number()))
                : words.of(
                        "why.text",
                        words.text(name.regulation()),
                        words.text(name.number()),
                        revision,
                        words.day(from.atZone(words.zone()).toLocalDate()));
    }

    private String title(Finding finding) {
        return switch (finding) {
            case Finding.Proposes proposes -> proposed(proposes.consequence());
            case Finding.Refuses refuses -> words.of("why.title.refuses");
            case Finding.Requires requires -> words.of("why.title.requires");
            case Finding.Warns warns -> words.of("why.title.warns");
            case Finding.Pends pends -> words.of("why.title.pending");
            case Finding.Determines determines -> words.of("why.title.determines");
            case Finding.Allots allots -> words.of("why.title.determines");
            case Finding.Counts counts -> words.of("why.title.counts");
            case Finding.Owes owes -> words.of("why.title.owes");
            case Finding.Permits permits -> words.of("why.title.permits");
            case Finding.Silent silent -> words.of("why.title.clause");
            case Finding.Awaits awaits -> words.of("why.title.awaits");
            case Finding.Waived waived -> words.of("why.title.waived");
            case Finding.Settled settled -> words.of("why.title.settled");
            case Finding.Shadows shadows -> title(shadows.would());
            case Finding.Yields yields -> words.of("why.title.yields");
        };
    }

    private String proposed(Consequence consequence) {
        var said = words.consequence(consequence);
        if (!(consequence instanceof Consequence.Cash || consequence instanceof Consequence.Points)) {
            return words.of("why.title.follows", said);
        }
        return said.startsWith("\u2212")
                ? words.of("why.title.takes", said.substring(1))
                : words.of("why.title.gives", said);
    }

    private String says(Finding finding) {
        return switch (finding) {
            case Finding.Proposes proposes -> words.text(proposes.says());
            case Finding.Refuses refuses -> words.text(refuses.says());
            case Finding.Requires requires -> words.text(requires.says());
            case Finding.Warns warns -> words.text(warns.says());
            case Finding.Pends pends -> words.text(pends.says());
            case Finding.Determines determines -> words.text(determines.says());
            case Finding.Owes owes -> words.of("act.due", words.text(owes.title()), words.moment(owes.due()));
            case Finding.Awaits awaits -> words.text(awaits.says());
            case Finding.Waived waived -> words.of("act.waived", says(waived.would()));
            case Finding.Settled settled -> settled(settled);
            case Finding.Shadows shadows -> words.of("act.shadow");
            case Finding.Yields yields -> words.text(yields.says());
            case Finding.Allots allots -> "";
            case Finding.Counts counts -> say().of(counts.value());
            case Finding.Permits permits -> "";
            case Finding.Silent silent -> "";
        };
    }

    private String settled(Finding.Settled settled) {
        var by = me.names().getOrDefault(settled.by(), "");
        return words.of(settled.passes() ? "act.settled.passes" : "act.settled.refuses", by, settled.reason());
    }

    private List<SumLine> sum(ClauseFinding found, Basis basis, Optional<Clause> clause) {
        var values = reader.values(clause, basis.parameters());
        var lines = new ArrayList<>(new Arithmetic(basis, say(), values).lines());
        switch (found.finding()) {
            case Finding.Proposes proposes ->
                lines.add(SumLine.result(words.of("finding.proposes"), words.consequence(proposes.consequence())));
            case Finding.Determines determines
            when !lines.isEmpty() -> lines.add(SumLine.result(words.of("why.result"), say().of(determines.value())));
            default -> {}
        }
        return lines;
    }

    private List<Reasons.Fact> facts(ActionType type, Basis basis) {
        return basis.inputs().entrySet().stream()
                .map(input -> new Reasons.Fact(label(type, input.getKey()), say().of(input.getValue())))
                .filter(fact -> !fact.value().isBlank())
                .toList();
    }

    /** The name people know a fact by: the declared one, else its last part. */
    private String label(ActionType type, String path) {
        var parts = path.split("\\.");
        var last = parts[parts.length - 1];
        var field =
                switch (parts[0]) {
                    case "action" -> type.field(last);
                    case "record" ->
                        type.subject().stream()
                                .flatMap(subject -> subject.fields().stream())
                                .filter(one -> one.name().equals(last))
                                .findFirst();
                    default -> Optional.<Field>empty();
                };
        return field.map(Field::label)
                .or(() -> type.facts().stream()
                        .filter(fact -> fact.name().equals(parts[0]))
                        .map(FactDefinition::label)
                        .findFirst())
                .map(words::text)
                .orElseGet(() -> words.orElse("fact." + last.toLowerCase(Locale.ROOT), last));
    }

    private ValueWords say() {
        return new ValueWords(words, Map.copyOf(me.names()));
    }
}
