package org.guiju.rulebook.regulation;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guiju.rulebook.compiled.Answers;
import org.guiju.rulebook.compiled.Recipe;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.control.Level;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Canonical;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Basis.ParameterValue;
import org.guiju.sdk.decision.Layer;

/**
 * A clause as it holds for one unit at one instant: every layer heard, every lock applied.
 *
 * @param text the words in force, placeholders still in place
 * @param layer whose words they are
 * @param values every parameter with its value and the layers that spoke; a parameter nobody has answered is absent
 * @param ranking the company's, of clauses that meet
 * @param until when a later statement takes over, if one is published
 * @param hash SHA-256 of this state
 * @param answers the clause's expressions as code, with these values
 */
public record ClauseState(
        Clause clause,
        Texts text,
        Layer layer,
        Map<String, ParameterValue> values,
        Map<String, Level> levels,
        int revision,
        Instant from,
        Optional<Instant> until,
        boolean off,
        Ranking ranking,
        String hash,
        Answers answers) {

    public ClauseState {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        levels = Collections.unmodifiableMap(new TreeMap<>(levels));
    }

    static ClauseState of(
            Clause clause,
            Texts text,
            Layer layer,
            Map<String, ParameterValue> values,
            Map<String, Level> levels,
            int revision,
            Instant from,
            boolean off,
            Ranking ranking) {
        var content = new TreeMap<String, Object>();
        content.put("clause", clause.hash());
        content.put("text", List.of(text.zhHans(), text.zhHant(), text.en()));
        content.put("layer", layer);
        content.put("levels", levels);
        content.put("off", off);
        var said = new TreeMap<String, Object>();
        values.forEach((name, value) -> said.put(name, ValueText.write(value.value())));
        content.put("values", said);
        if (!ranking.clauses().isEmpty()) {
            content.put(
                    "precedence",
                    ranking.clauses().stream().map(Precedence::toString).toList());
        }
        return new ClauseState(
                clause,
                text,
                layer,
                values,
                levels,
                revision,
                from,
                Optional.empty(),
                off,
                ranking,
                Canonical.hash(Canonical.text(content)),
                new Answers(() -> recipe(clause)));
    }

    private static Recipe recipe(Clause clause) {
        var types = new LinkedHashMap<String, Type>();
        clause.parameters().forEach((name, parameter) -> types.put(name, parameter.type()));
        return new Recipe(clause.hash(), expressions(clause), types);
    }

    private static List<Expression> expressions(Clause clause) {
        return clause.controls().stream()
                .flatMap(control ->
                        Stream.concat(control.when().stream(), control.kind().expressions()))
                .toList();
    }

    ClauseState lasting(Instant begin, Optional<Instant> end) {
        return new ClauseState(clause, text, layer, values, levels, revision, begin, end, off, ranking, hash, answers);
    }

    /** What is settled, by the name of the parameter. */
    public Map<String, Object> settled() {
        var settled = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> settled.put(name, value.value()));
        return settled;
    }

    /** What nobody has settled; the clause cannot decide anything before somebody does. */
    public List<Parameter> openQuestions() {
        return clause.parameters().values().stream()
                .filter(parameter -> !values.containsKey(parameter.name()))
                .toList();
    }

    public Level level(Control control) {
        return levels.getOrDefault(control.code().control(), control.level());
    }
}
