package org.guiju.web.regulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.revision.Drafts;
import org.guiju.platform.revision.Rewriting;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.control.Tabulation;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.regulation.Clause;
import org.guiju.rulebook.regulation.ClauseSource;
import org.guiju.rulebook.regulation.Parameter;
import org.guiju.rulebook.regulation.TypedValue;
import org.guiju.rulebook.source.Problem;
import org.guiju.rulebook.table.Doubts;
import org.guiju.rulebook.table.Table;
import org.guiju.rulebook.table.TableAnswer;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.ValueWords;
import org.guiju.web.wording.Words;

/** Decision tables as the draft would have them; call it inside a transaction. */
@RequestScoped
class DraftTables {

    @Inject
    Drafts drafts;

    @Inject
    Benches benches;

    @Inject
    Regulations regulations;

    @Inject
    Me me;

    @Inject
    Words words;

    /**
     * A table that can be asked.
     *
     * @param scope in which it was read
     * @param parameters values of the clause in the draft
     */
    record Found(Tabulation control, Table table, Scope scope, Map<String, Object> parameters, Words words) {

        Doubts doubts() {
            return control.doubts(parameters);
        }

        /** What the rows answered, output by output. */
        String said(TableAnswer.Decided decided) {
            return table.outputs().stream()
                    .map(output -> words.text(output.label()) + " "
                            + new ValueWords(words, Map.of())
                                    .of(decided.values().get(output.name())))
                    .collect(Collectors.joining(words.of("list.comma")));
        }
    }

    Optional<Found> of(Wanted wanted, Rewriting.Attempt attempt) {
        return attempt.read()
                .clause()
                .flatMap(clause -> tabulation(clause, attempt.source().orElseThrow(), wanted.part()))
                .filter(control -> control.source() instanceof Tabulation.Source.Inline)
                .map(control -> new Found(
                        control,
                        ((Tabulation.Source.Inline) control.source()).table(),
                        attempt.read()
                                .places(wanted.part() + "/inputs/0/input")
                                .getFirst()
                                .scope(),
                        parameters(wanted.clause()),
                        words));
    }

    /** What would be said about a clause's tables if a parameter had these rows. */
    Doubts doubts(Wanted wanted) {
        var clause = regulations.library().clause(wanted.clause()).orElseThrow(NotFoundException::new);
        var parameter = Optional.ofNullable(clause.parameters().get(wanted.part()))
                .filter(found -> found.kind() == Parameter.Kind.TABLE)
                .orElseThrow(NotFoundException::new);
        var typed = TypedValue.of(
                regulations.library(),
                wanted.clause(),
                parameter.name(),
                RowsText.value(parameter, wanted.text()),
                words.getToday());
        return switch (typed) {
            case TypedValue.Wrong(var problems) ->
                new Doubts(problems.stream().map(Problem::says).toList(), List.of());
            case TypedValue.Read(Object rows) -> doubts(clause, parameter, rows);
        };
    }

    private Doubts doubts(Clause clause, Parameter parameter, Object rows) {
        var values = parameters(clause.code());
        values.put(parameter.name(), rows);
        var found = clause.controls().stream()
                .filter(control ->
                        values.keySet().containsAll(clause.parameters().keySet()))
                .map(control -> control.kind().doubts(values))
                .toList();
        return new Doubts(
                found.stream().flatMap(one -> one.faults().stream()).distinct().toList(),
                found.stream()
                        .flatMap(one -> one.warnings().stream())
                        .distinct()
                        .toList());
    }

    private static Optional<Tabulation> tabulation(Clause clause, ClauseSource source, String part) {
        var name = Workings.text(source, part.replaceFirst("/table$", "/control"));
        return clause.control(name).stream()
                .map(Control::kind)
                .filter(Tabulation.class::isInstance)
                .map(Tabulation.class::cast)
                .findFirst();
    }

    private Map<String, Object> parameters(ClauseCode clause) {
        var proposed = benches.proposed(drafts.open(me.tenant(), clause.regulation()));
        Map<String, Object> values = new LinkedHashMap<>();
        proposed.rulebook()
                .inForce(clause, me.unitPath().subList(0, 1), proposed.at())
                .ifPresent(state -> state.values().forEach((name, value) -> values.put(name, value.value())));
        return values;
    }
}
