package org.guiju.rulebook.regulation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.UndeterminedException;
import org.guiju.rulebook.expression.Values;
import org.guiju.rulebook.source.Canonical;
import org.guiju.rulebook.table.Correction;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Basis.ParameterValue;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;

/** Looks through a draft for what a named person should decide on: tables, and relations between parameters. */
final class Warnings {

    private static final int ID_LENGTH = 16;

    private final Library library;
    private final ZoneId zone;
    private final Map<String, Warning> found = new LinkedHashMap<>();

    private Warnings(Library library, ZoneId zone) {
        this.library = library;
        this.zone = zone;
    }

    static List<Warning> of(Draft draft, Library library, ZoneId zone) {
        var warnings = new Warnings(library, zone);
        var day = draft.effectiveFrom().atZone(zone).toLocalDate();
        draft.changes().forEach((code, edit) -> warnings.look(draft, code, edit, day));
        draft.changes().keySet().forEach(code -> draft.later(code)
                .forEach((from, edit) ->
                        warnings.look(draft, code, edit, from.atZone(zone).toLocalDate())));
        return List.copyOf(warnings.found.values());
    }

    private void look(Draft draft, ClauseCode code, Draft.Edit edit, LocalDate day) {
        var clause = library.clause(edit.template());
        if (edit.repealed() || edit.company().off() || clause.isEmpty()) {
            return;
        }
        var company = new Resolution.Voice(Layer.COMPANY, edit.company());
        look(draft, clause.get(), List.of(company), day);
        edit.units().values().stream()
                .filter(unit -> !unit.values().isEmpty())
                .forEach(unit ->
                        look(draft, clause.get(), List.of(company, new Resolution.Voice(Layer.UNIT, unit)), day));
    }

    private void look(Draft draft, Clause clause, List<Resolution.Voice> voices, LocalDate day) {
        var layer = draft.regulation().layer();
        var values = values(new Resolution(clause, layer, library.locks(clause.code()), voices, day).resolve());
        clause.relations().forEach(relation -> relation(clause, relation, values));
        if (values.keySet().containsAll(clause.parameters().keySet())) {
            clause.controls().forEach(control -> control.kind()
                    .doubts(values)
                    .warnings()
                    .forEach(warning -> add(
                            clause,
                            control.code().control() + " " + warning.kind() + " " + warning.key(),
                            warning.says(),
                            warning.corrections())));
        }
    }

    static Map<String, Object> values(Map<String, ParameterValue> resolved) {
        Map<String, Object> values = new LinkedHashMap<>();
        resolved.forEach((name, value) -> values.put(name, value.value()));
        return values;
    }

    private void relation(Clause clause, Expression relation, Map<String, Object> values) {
        try {
            if (!Boolean.TRUE.equals(relation.evaluate(Values.of(values)).value())) {
                var said = said(clause, relation, values);
                add(clause, relation.format() + " " + said.en(), said, List.of());
            }
        } catch (UndeterminedException unanswered) {
            // An open question keeps the draft from being published anyway.
            return;
        }
    }

    private Texts said(Clause clause, Expression relation, Map<String, Object> values) {
        var names = relation.inputs();
        return new Texts(
                "这几个取值不相称：" + values(clause, names, values, Locale.SIMPLIFIED_CHINESE, "，") + "。本条要求 "
                        + relation.format(),
                "這幾個值不相稱：" + values(clause, names, values, Locale.TRADITIONAL_CHINESE, "，") + "。本條要求 "
                        + relation.format(),
                "These values do not go together: " + values(clause, names, values, Locale.ENGLISH, ", ")
                        + ". The clause expects " + relation.format());
    }

    private String values(
            Clause clause, Iterable<String> names, Map<String, Object> values, Locale locale, String separator) {
        var words = Words.in(locale, zone);
        var said = new ArrayList<String>();
        for (var name : names) {
            var parameter = clause.parameters().get(name);
            said.add(parameter.label().in(locale) + " (" + name + ") = " + words.value(parameter, values.get(name)));
        }
        return said.stream().collect(Collectors.joining(separator));
    }

    private void add(Clause clause, String key, Texts says, List<Correction> corrections) {
        var id = Canonical.hash(clause.code() + " " + key).substring(0, ID_LENGTH);
        found.putIfAbsent(id, new Warning(id, clause.code(), says, corrections));
    }
}
