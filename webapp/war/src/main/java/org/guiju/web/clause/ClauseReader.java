package org.guiju.web.clause;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.rulebook.regulation.Clause;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.rulebook.regulation.Parameter;
import org.guiju.rulebook.regulation.Segment;
import org.guiju.rulebook.regulation.Wording;
import org.guiju.sdk.decision.Basis.ParameterValue;
import org.guiju.sdk.decision.Layer;
import org.guiju.web.wording.Words;

/** Puts a clause's state into pieces that pages can show. */
@RequestScoped
public class ClauseReader {

    private static final String NOTHING = "\u2014";

    @Inject
    private Words words;

    /** The words in force with the values in them. */
    public List<Piece> pieces(ClauseState state) {
        return pieces(state, Optional.empty());
    }

    /** As a draft would have it, with the values it replaces. */
    public List<Piece> pieces(ClauseState state, Optional<ClauseState> before) {
        return pieces(state, before, words.phrases().locale());
    }

    public List<Piece> pieces(ClauseState state, Optional<ClauseState> before, Locale locale) {
        return Wording.segments(state, locale, words.zone()).stream()
                .map(segment -> switch (segment) {
                    case Segment.Plain plain -> Piece.words(plain.text());
                    case Segment.Chip chip -> chip(chip, state, before);
                })
                .toList();
    }

    private Piece chip(Segment.Chip chip, ClauseState state, Optional<ClauseState> before) {
        var old = before.map(ClauseState::values).map(values -> values.get(chip.name()));
        var now = state.values().get(chip.name());
        var changed = before.isPresent()
                && now != null
                && !old.map(ParameterValue::value).equals(Optional.of(now.value()));
        var style = chip.winner().isEmpty() ? "is-open" : changed ? "is-changed" : "";
        return new Piece(
                chip.text(),
                chip.name(),
                chip.label(),
                changed ? old.map(value -> value(state.clause(), value)).orElse("") : "",
                chip.winner().map(ClauseReader::code).orElse(""),
                style);
    }

    /** Why the clause is not in force though the company has it: the questions nobody has answered; empty where none is open. */
    public String pending(ClauseState state) {
        return state.off() && !state.openQuestions().isEmpty()
                ? words.of(
                        "reader.off.open",
                        state.openQuestions().stream()
                                .map(question -> words.of("reader.question", words.text(question.label())))
                                .collect(Collectors.joining(words.of("list.comma"))))
                : "";
    }

    /** Values of parameters in words, by name. */
    public Map<String, String> values(Optional<Clause> clause, List<ParameterValue> parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        parameters.forEach(parameter -> values.put(
                parameter.name(),
                clause.map(found -> value(found, parameter)).orElseGet(() -> plain(parameter.value()))));
        return values;
    }

    public List<LayerTable> layers(Optional<Clause> clause, List<ParameterValue> parameters) {
        return parameters.stream()
                .map(parameter -> new LayerTable(
                        words.text(parameter.label()),
                        clause.map(found -> value(found, parameter)).orElseGet(() -> plain(parameter.value())),
                        Arrays.stream(Layer.values())
                                .map(layer -> row(clause, parameter, layer))
                                .toList()))
                .toList();
    }

    private LayerTable.Row row(Optional<Clause> clause, ParameterValue parameter, Layer layer) {
        var said =
                parameter.layers().stream().filter(one -> one.layer() == layer).toList();
        // A layer may lock and say a value of its own; then the value is what it says.
        var value = said.stream()
                .sorted(Comparator.comparing(one -> one.lock().isPresent()))
                .flatMap(one -> one.value().stream())
                .findFirst()
                .map(given -> word(clause, parameter.name(), given));
        var lock = said.stream().flatMap(one -> one.lock().stream()).findFirst().map(words::text);
        var wins = parameter.winner() == layer;
        return new LayerTable.Row(
                code(layer),
                value.or(() -> lock).orElse(NOTHING),
                remark(
                        parameter.winner().compareTo(layer),
                        value.isPresent(),
                        value.isPresent() ? lock : Optional.empty()),
                wins);
    }

    /** @param winner where the layer that holds stands: negative above this one, positive below */
    private String remark(int winner, boolean spoke, Optional<String> lock) {
        if (winner == 0) {
            return words.of("why.layer.wins");
        }
        var lost = winner < 0 ? "why.layer.outranked" : "why.layer.overridden";
        return lock.orElseGet(() -> words.of(spoke ? lost : "why.layer.silent"));
    }

    private String word(Optional<Clause> clause, String name, Object value) {
        return clause.map(Clause::parameters)
                .map(parameters -> parameters.get(name))
                .map(parameter -> in(parameter, value))
                .orElseGet(() -> plain(value));
    }

    private String value(Clause clause, ParameterValue parameter) {
        return word(Optional.of(clause), parameter.name(), parameter.value());
    }

    private String in(Parameter parameter, Object value) {
        return Wording.value(parameter, value, words.phrases().locale(), words.zone());
    }

    private String plain(Object value) {
        return Wording.value(value, words.phrases().locale(), words.zone());
    }

    /** Code of a layer as style classes and bundles spell it. */
    public static String code(Layer layer) {
        return layer.name().toLowerCase(Locale.ROOT);
    }
}
