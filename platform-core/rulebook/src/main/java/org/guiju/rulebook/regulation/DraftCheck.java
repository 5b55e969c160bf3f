package org.guiju.rulebook.regulation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.source.Problem;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Thing;
import org.guiju.sdk.decision.Basis.ParameterValue;
import org.guiju.sdk.decision.Basis.Said;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;

/** Looks through a draft for everything that keeps it from being published. */
final class DraftCheck {

    private final Library library;
    private final ZoneId zone;
    private final Trial trial;
    private final Problems problems = new Problems();

    DraftCheck(Library library, ZoneId zone, Trial trial) {
        this.library = library;
        this.zone = zone;
        this.trial = trial;
    }

    List<Problem> check(Draft draft) {
        var day = draft.effectiveFrom().atZone(zone).toLocalDate();
        draft.changes().forEach((code, edit) -> check(draft, code, edit, day));
        draft.changes().keySet().forEach(code -> draft.later(code)
                .forEach((from, edit) ->
                        check(draft, code, edit, from.atZone(zone).toLocalDate())));
        new ReferenceCheck(draft, library, problems).check();
        return problems.list();
    }

    private void check(Draft draft, ClauseCode code, Draft.Edit edit, LocalDate day) {
        if (edit.repealed()) {
            return;
        }
        var at = new Origin(code.toString(), 0, 0);
        var clause = library.clause(edit.template());
        if (clause.isEmpty()) {
            problems.add(at, Code.UNKNOWN, Thing.CLAUSE, code.toString());
            return;
        }
        int before = problems.count();
        var layer = draft.layer(code);
        var locks = library.locks(code);
        var check = new ChangeCheck(clause.get(), layer, locks, day, problems);
        check.change(edit.company(), at);
        units(draft, clause.get(), edit, day);
        if (problems.count() == before && !edit.company().off()) {
            var voices = List.of(new Resolution.Voice(Layer.COMPANY, edit.company()));
            var values = new Resolution(clause.get(), layer, locks, voices, day).resolve();
            refuseUnanswered(clause.get(), values, at);
            refuseFaults(clause.get(), values, at);
            tryExamples(draft, clause.get(), values, at);
        }
    }

    /**
     * What a unit newly says has to keep the company's locks too. What it said before may stand: it is clamped, and the unit
     * owes another value.
     */
    private void units(Draft draft, Clause clause, Draft.Edit edit, LocalDate day) {
        var code = clause.code();
        var layer = draft.layer(clause.code());
        var above = library.locks(code);
        var all = Stream.concat(above.stream(), edit.company().ranking().locksOn(code).stream())
                .toList();
        edit.units().forEach((unit, change) -> {
            boolean said = draft.base(code)
                    .map(Draft.Edit::units)
                    .map(units -> units.get(unit))
                    .filter(change::equals)
                    .isPresent();
            new ChangeCheck(clause, layer, said ? above : all, day, problems)
                    .change(change, new Origin(code + " · " + unit, 0, 0));
        });
    }

    private void refuseUnanswered(Clause clause, Map<String, ParameterValue> values, Origin at) {
        clause.parameters().values().stream()
                .filter(parameter -> !values.containsKey(parameter.name()))
                .forEach(parameter -> problems.add(at, Code.UNANSWERED, parameter.label()));
    }

    private void refuseFaults(Clause clause, Map<String, ParameterValue> values, Origin at) {
        if (values.keySet().containsAll(clause.parameters().keySet())) {
            clause.controls().stream()
                    .flatMap(control -> control.kind().doubts(Warnings.values(values)).faults().stream())
                    .distinct()
                    .forEach(fault -> problems.add(at, Code.TABLE, fault));
        }
    }

    private void tryExamples(Draft draft, Clause clause, Map<String, ParameterValue> values, Origin at) {
        for (var example : clause.examples()) {
            var state = state(draft, clause, exampleValues(clause, values, example));
            trial.failures(state, example)
                    .forEach(failure -> problems.add(at, Code.EXAMPLE_FAILS, example.name(), failure));
        }
    }

    /**
     * An example tells what the clause does with the values it names and otherwise with the template's; only what both
     * leave open is the company's. So it does not fail because a company chose another percentage.
     */
    private static Map<String, ParameterValue> exampleValues(
            Clause clause, Map<String, ParameterValue> company, Example example) {
        var values = new LinkedHashMap<String, ParameterValue>();
        for (var parameter : clause.parameters().values()) {
            Optional.ofNullable(example.parameters().get(parameter.name()))
                    .or(parameter::template)
                    .map(value -> said(parameter, value))
                    .or(() -> Optional.ofNullable(company.get(parameter.name())))
                    .ifPresent(value -> values.put(parameter.name(), value));
        }
        return values;
    }

    private static ParameterValue said(Parameter parameter, Object value) {
        return new ParameterValue(
                parameter.name(),
                parameter.label(),
                value,
                Layer.TEMPLATE,
                List.of(new Said(Layer.TEMPLATE, Optional.of(value), Optional.empty())));
    }

    private static ClauseState state(Draft draft, Clause clause, Map<String, ParameterValue> values) {
        return ClauseState.of(
                clause,
                clause.text(),
                draft.layer(clause.code()),
                values,
                Map.of(),
                0,
                draft.effectiveFrom(),
                false,
                Ranking.NONE);
    }
}
