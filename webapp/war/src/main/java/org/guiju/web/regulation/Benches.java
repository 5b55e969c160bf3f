package org.guiju.web.regulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.revision.DraftRow;
import org.guiju.platform.revision.Drafts;
import org.guiju.rulebook.control.Allocation;
import org.guiju.rulebook.control.Approval;
import org.guiju.rulebook.control.Attestation;
import org.guiju.rulebook.control.Balance;
import org.guiju.rulebook.control.Cadence;
import org.guiju.rulebook.control.Calculation;
import org.guiju.rulebook.control.Checklist;
import org.guiju.rulebook.control.Conduct;
import org.guiju.rulebook.control.Consequence;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.control.Deadline;
import org.guiju.rulebook.control.Draw;
import org.guiju.rulebook.control.Form;
import org.guiju.rulebook.control.Gate;
import org.guiju.rulebook.control.Graduation;
import org.guiju.rulebook.control.Guardrail;
import org.guiju.rulebook.control.Kind;
import org.guiju.rulebook.control.Level;
import org.guiju.rulebook.control.Measure;
import org.guiju.rulebook.control.Procedure;
import org.guiju.rulebook.control.Prohibition;
import org.guiju.rulebook.control.Quota;
import org.guiju.rulebook.control.Rule;
import org.guiju.rulebook.control.Tabulation;
import org.guiju.rulebook.control.Training;
import org.guiju.rulebook.regulation.Clause;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.rulebook.regulation.Parameter;
import org.guiju.rulebook.regulation.Ranking;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.rulebook.regulation.Wording;
import org.guiju.sdk.decision.Basis.ParameterValue;
import org.guiju.sdk.decision.Basis.Said;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;
import org.guiju.web.act.Choice;
import org.guiju.web.clause.ClauseReader;
import org.guiju.web.clause.Overrulings;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** Lays a clause on the workbench as the open draft has it; call it inside a transaction. */
@RequestScoped
public class Benches {

    @Inject
    private Regulations regulations;

    @Inject
    private Drafts drafts;

    @Inject
    private ClauseReader reader;

    @Inject
    private Overrulings overrulings;

    @Inject
    private Instance<OpenQuestions> questions;

    @Inject
    private Me me;

    @Inject
    private Words words;

    /** The rulebook with the draft in it, at the moment the draft takes effect. */
    record Proposed(Rulebook rulebook, Instant at, List<ClauseCode> changed) {}

    Proposed proposed(Optional<DraftRow> row) {
        var rulebook = regulations.rulebook(me.tenant());
        return row.map(found -> drafts.read(me.tenant(), found))
                .filter(draft -> !draft.unchanged())
                .map(draft -> new Proposed(
                        draft.in(rulebook),
                        draft.effectiveFrom(),
                        List.copyOf(draft.changes().keySet())))
                .orElseGet(() -> new Proposed(rulebook, words.now(), List.of()));
    }

    Optional<Bench> bench(ClauseCode code, Proposed proposed) {
        var before =
                regulations.rulebook(me.tenant()).inForce(code, me.unitPath().subList(0, 1), words.now());
        return proposed.rulebook()
                .inForce(code, me.unitPath().subList(0, 1), proposed.at())
                .map(state -> new Bench(
                        code.toString(),
                        code.number(),
                        proposed.rulebook()
                                .regulation(code.regulation())
                                .map(found -> words.text(found.number(code)))
                                .orElse(code.number()),
                        state.off(),
                        questions.get().of(state),
                        words.text(state.clause().title()),
                        reader.pieces(state, before, Locale.SIMPLIFIED_CHINESE),
                        reader.pieces(state, before, Locale.TRADITIONAL_CHINESE),
                        reader.pieces(state, before, Locale.ENGLISH),
                        state.clause().parameters().values().stream()
                                .filter(parameter -> state.values().containsKey(parameter.name())
                                        || !OpenQuestions.isAskedHere(parameter))
                                .map(parameter -> knob(parameter, state, before))
                                .toList(),
                        words.of("bench.outlets."
                                + state.ranking()
                                        .outlets()
                                        .orElse(Ranking.Outlets.MOST_SPECIFIC)
                                        .name()
                                        .toLowerCase(Locale.ROOT)),
                        units(state),
                        state.clause().controls().stream()
                                .map(control -> sentence(control, state))
                                .toList(),
                        state.clause().examples().stream()
                                .map(example -> new Bench.ExampleLine(example.name(), action(example.action())))
                                .toList()));
    }

    private List<String> units(ClauseState state) {
        var code = state.clause().code();
        var parameters = state.clause().parameters();
        var edit = drafts.current(me.tenant(), code.regulation()).edit(code);
        var locks = edit.company().ranking().locks().stream()
                .filter(lock -> parameters.containsKey(lock.parameter()))
                .map(lock -> overrulings.lock(parameters.get(lock.parameter()), lock));
        var own = edit.units().entrySet().stream().flatMap(unit -> unit.getValue().values().entrySet().stream()
                .filter(said -> parameters.containsKey(said.getKey()))
                .map(said -> words.of(
                        "overruled.unit",
                        overrulings.unit(unit.getKey()),
                        words.text(parameters.get(said.getKey()).label()),
                        word(parameters.get(said.getKey()), said.getValue()))));
        var all = edit.units().keySet().stream().toList();
        return Stream.of(locks, own, overrulings.of(code, all, words.now()).stream())
                .flatMap(lines -> lines)
                .toList();
    }

    private String action(String code) {
        return regulations
                .library()
                .actionType(code)
                .map(type -> words.text(type.title()))
                .orElse(code);
    }

    private Knob knob(Parameter parameter, ClauseState state, Optional<ClauseState> before) {
        var value = Optional.ofNullable(state.values().get(parameter.name()));
        var old = before.map(found -> found.values().get(parameter.name()));
        var changed = before.isPresent() && !old.map(ParameterValue::value).equals(value.map(ParameterValue::value));
        return new Knob(
                parameter.name(),
                words.text(parameter.label()),
                value.map(said -> word(parameter, said.value())).orElse(""),
                changed ? old.map(said -> word(parameter, said.value())).orElse(words.of("none")) : "",
                value.map(said -> typed(parameter, said.value())).orElse(""),
                value.map(said -> ClauseReader.code(said.winner())).orElse(""),
                bounds(parameter),
                parameter.setByLaw() ? words.of("bench.law") : lock(value),
                hint(parameter),
                choices(parameter),
                parameter.kind() == Parameter.Kind.TABLE ? RowsText.columns(parameter, words) : "");
    }

    private String lock(Optional<ParameterValue> value) {
        return value.stream()
                .flatMap(said -> said.layers().stream())
                .filter(said -> said.layer() == Layer.LAW || said.layer() == Layer.OPERATOR)
                .map(Said::lock)
                .flatMap(Optional::stream)
                .map(words::text)
                .findFirst()
                .orElse("");
    }

    String hint(Parameter parameter) {
        return words.orElse("bench.hint." + parameter.kind().name().toLowerCase(Locale.ROOT), "");
    }

    String bounds(Parameter parameter) {
        return Stream.of(
                        parameter.min().map(min -> words.of("bench.min", word(parameter, min))),
                        parameter.max().map(max -> words.of("bench.max", word(parameter, max))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(words.of("list.comma")));
    }

    List<Choice> choices(Parameter parameter) {
        return switch (parameter.kind()) {
            case ENUM ->
                parameter.options().entrySet().stream()
                        .map(option -> new Choice(option.getKey(), words.text(option.getValue())))
                        .toList();
            case BOOLEAN -> List.of(new Choice("true", words.of("yes")), new Choice("false", words.of("no")));
            default -> List.of();
        };
    }

    /** As a company file spells it, so that what is shown can be sent back. */
    private String typed(Parameter parameter, Object value) {
        return switch (parameter.kind()) {
            case PERCENT, WORKDAYS, NUMBER, INTEGER, MONEY ->
                word(parameter, value)
                        .replace(",", "")
                        .replaceAll("[^0-9.%\u2212-]", "")
                        .replace('\u2212', '-');
            case TABLE -> RowsText.typed(parameter, value);
            default -> String.valueOf(value);
        };
    }

    private String word(Parameter parameter, Object value) {
        return Wording.value(parameter, value, words.phrases().locale(), words.zone());
    }

    private Bench.Sentence sentence(Control control, ClauseState state) {
        var level = state.level(control);
        return new Bench.Sentence(
                icon(control.kind()),
                words.of(
                        "bench.control." + phrase(control.kind()), action(control.on()), says(control, state.clause())),
                words.of("level." + level.name().toLowerCase(Locale.ROOT)),
                level == Level.BLOCK ? "is-info" : "");
    }

    /** What each control says to people, by its name. */
    Map<String, String> titles(ClauseCode code, Proposed proposed) {
        Map<String, String> titles = new LinkedHashMap<>();
        proposed.rulebook()
                .inForce(code, me.unitPath().subList(0, 1), proposed.at())
                .ifPresent(state -> state.clause()
                        .controls()
                        .forEach(control -> titles.putIfAbsent(
                                control.code().control(),
                                sentence(control, state).text())));
        return titles;
    }

    private String says(Control control, Clause clause) {
        return words.text(control.says())
                .replaceAll("\\{[a-z_.]+}", "…")
                .transform(text -> text.isBlank() ? words.text(clause.title()) : text);
    }

    private static String phrase(Kind kind) {
        return kind instanceof Checklist checklist && !checklist.isDaily() ? "checklist.act" : kind(kind);
    }

    private static String kind(Kind kind) {
        return kind.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String icon(Kind kind) {
        return switch (kind) {
            case Gate gate -> "pi-shield";
            case Approval approval -> "pi-users";
            case Form form -> "pi-file-edit";
            case Procedure procedure -> "pi-list";
            case Training training -> "pi-graduation-cap";
            case Attestation attestation -> "pi-pen-to-square";
            case Allocation allocation -> "pi-users";
            case Calculation calculation -> "pi-calculator";
            case Tabulation tabulation -> "pi-table";
            case Graduation graduation -> "pi-table";
            case Deadline deadline -> "pi-stopwatch";
            case Cadence cadence -> "pi-sync";
            case Checklist checklist -> "pi-check-square";
            case Draw draw -> "pi-eye";
            case Consequence consequence -> "pi-wallet";
            case Conduct conduct -> "pi-flag";
            case Measure measure -> "pi-chart-bar";
            case Quota quota -> "pi-bullseye";
            case Balance balance -> "pi-ticket";
            case Prohibition prohibition -> "pi-ban";
            case Guardrail guardrail -> "pi-building-columns";
            case Rule rule -> "pi-code";
        };
    }
}
