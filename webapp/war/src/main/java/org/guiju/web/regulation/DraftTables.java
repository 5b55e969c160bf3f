package org.guiju.web.regulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.platform.revision.Drafts;
import org.guiju.platform.revision.Rewriting;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.control.Tabulation;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.regulation.Clause;
import org.guiju.rulebook.regulation.ClauseSource;
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
