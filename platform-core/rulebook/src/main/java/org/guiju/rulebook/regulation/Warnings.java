package org.guiju.rulebook.regulation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.rulebook.expression.Checked;
import org.guiju.rulebook.expression.Expression;
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

    private final Regulation regulation;

    private Warnings(Draft draft, Library library, ZoneId zone) {
        this.library = library;
        this.zone = zone;
        this.regulation = draft.arranged(library);
    }

    static List<Warning> of(Draft draft, Library library, ZoneId zone) {
        var warnings = new Warnings(draft, library, zone);
        var day = draft.effectiveFrom().atZone(zone).toLocalDate();
        draft.changes().forEach((code, edit) -> warnings.look(draft, code, edit, day));
        draft.changes().keySet().forEach(code -> draft.later(code)
                .forEach((from, edit) ->
                        warnings.look(draft, code, edit, from.atZone(zone).toLocalDate())));
        warnings.regulation.clauses().values().forEach(clause -> warnings.relations(draft, clause, day));
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
        var values =
                values(new Resolution(clause, draft.layer(clause.code()), library.locks(clause.code()), voices, day)
                        .resolve());
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

    /** Relations of which the draft changes one side, for the company and for each unit that has a say. */
    private void relations(Draft draft, Clause clause, LocalDate day) {
        for (var relation : clause.relations()) {
            var sides = new LinkedHashSet<>(relation.with().values());
            sides.add(clause.code());
            boolean off = sides.stream()
                    .map(draft::edit)
                    .anyMatch(edit -> edit.repealed() || edit.company().off());
            if (!off && sides.stream().anyMatch(draft.changes()::containsKey)) {
                relation(draft, clause, relation, Optional.empty(), day);
                sides.stream()
                        .flatMap(side -> draft.edit(side).units().keySet().stream())
                        .distinct()
                        .forEach(unit -> relation(draft, clause, relation, Optional.of(unit), day));
            }
        }
    }

    private void relation(Draft draft, Clause clause, Relation relation, Optional<String> unit, LocalDate day) {
        var other = new LinkedHashMap<String, Parameter>(clause.parameters());
        var values = side(draft, clause.code(), unit, day);
        relation.with().forEach((name, code) -> {
            regulation
                    .clause(code)
                    .ifPresent(found -> other.put(name, found.parameters().get(name)));
            var theirs = side(draft, code, unit, day);
            values.remove(name);
            Optional.ofNullable(theirs.get(name)).ifPresent(value -> values.put(name, value));
        });
        if (relation.check(clause, code -> regulation.clause(code).orElse(null))
                instanceof Checked.Ok(Expression holds)) {
            ask(clause, relation, holds, other, values);
        }
    }

    private Map<String, Object> side(Draft draft, ClauseCode code, Optional<String> unit, LocalDate day) {
        var edit = draft.edit(code);
        var voices = new ArrayList<Resolution.Voice>();
        voices.add(new Resolution.Voice(Layer.COMPANY, edit.company()));
        unit.map(edit.units()::get).ifPresent(said -> voices.add(new Resolution.Voice(Layer.UNIT, said)));
        return library.clause(edit.template())
                .map(clause ->
                        values(new Resolution(clause, draft.layer(code), library.locks(code), voices, day).resolve()))
                .orElseGet(LinkedHashMap::new);
    }

    private void ask(
            Clause clause,
            Relation relation,
            Expression holds,
            Map<String, Parameter> parameters,
            Map<String, Object> values) {
        // An open question keeps the draft from being published anyway.
        if (values.keySet().containsAll(holds.inputs())
                && !Boolean.TRUE.equals(holds.evaluate(Values.of(values)).value())) {
            var said = said(relation, holds, parameters, values);
            add(clause, holds.format() + " " + said.en(), said, List.of());
        }
    }

    private Texts said(
            Relation relation, Expression holds, Map<String, Parameter> parameters, Map<String, Object> values) {
        return new Texts(
                "这几个取值不相称：" + values(relation, holds, parameters, values, Locale.SIMPLIFIED_CHINESE, "，") + "。本条要求 "
                        + holds.format(),
                "這幾個值不相稱：" + values(relation, holds, parameters, values, Locale.TRADITIONAL_CHINESE, "，") + "。本條要求 "
                        + holds.format(),
                "These values do not go together: " + values(relation, holds, parameters, values, Locale.ENGLISH, ", ")
                        + ". The clause expects " + holds.format());
    }

    private String values(
            Relation relation,
            Expression holds,
            Map<String, Parameter> parameters,
            Map<String, Object> values,
            Locale locale,
            String separator) {
        var words = Words.in(locale, zone);
        var said = new ArrayList<String>();
        for (var name : holds.inputs()) {
            var parameter = parameters.get(name);
            var where = Optional.ofNullable(relation.with().get(name))
                    .map(code -> code.number() + " ")
                    .orElse("");
            said.add(where + parameter.label().in(locale) + " (" + name + ") = "
                    + words.value(parameter, values.get(name)));
        }
        return said.stream().collect(Collectors.joining(separator));
    }

    private void add(Clause clause, String key, Texts says, List<Correction> corrections) {
        var id = Canonical.hash(clause.code() + " " + key).substring(0, ID_LENGTH);
        found.putIfAbsent(id, new Warning(id, clause.code(), says, corrections));
    }
}
