package org.guiju.rulebook.decision;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Parameter;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.rulebook.regulation.Wording;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.ClauseCode;

/** What a draft would say, as rows that clauses of law look through: words, values that law has a name for, controls. */
public final class Review {

    private static final int SECONDS_PER_HOUR = 3600;
    private static final int MONTHS_PER_YEAR = 12;

    private Review() {}

    /** @param only one clause that is being changed; empty for the whole regulation */
    public static Map<String, Object> of(Rulebook rulebook, Draft draft, Optional<ClauseCode> only) {
        var clauses = new ArrayList<Map<String, Object>>();
        var parameters = new ArrayList<Map<String, Object>>();
        var controls = new ArrayList<Map<String, Object>>();
        for (var state : Consequences.states(Consequences.tried(rulebook, draft), draft, only)) {
            var code = state.clause().code().toString();
            clauses.add(Map.of("clause", code, "words", words(state, rulebook)));
            state.clause().parameters().values().stream()
                    .filter(parameter -> parameter.law().isPresent())
                    .forEach(parameter -> parameters.add(row(code, parameter, state)));
            state.clause()
                    .controls()
                    .forEach(control -> controls.add(Map.of(
                            "clause", code,
                            "control", control.code().control(),
                            "kind", control.kind().getClass().getSimpleName().toLowerCase(Locale.ROOT),
                            "on", control.on())));
        }
        Map<String, Object> review = new LinkedHashMap<>();
        review.put("regulation", draft.regulation().code());
        review.put("clauses", clauses);
        review.put("parameters", parameters);
        review.put("controls", controls);
        return review;
    }

    /** The clause in every language it is written in: a forbidden word counts in each. */
    private static String words(ClauseState state, Rulebook rulebook) {
        return List.of(Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE, Locale.ENGLISH).stream()
                .map(locale -> Wording.text(state, locale, rulebook.zone()))
                .distinct()
                .reduce("", (all, text) -> all + text + "\n");
    }

    private static Map<String, Object> row(String clause, Parameter parameter, ClauseState state) {
        var value = Optional.ofNullable(state.values().get(parameter.name())).map(said -> said.value());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("clause", clause);
        row.put("parameter", parameter.name());
        row.put("law", parameter.law().orElseThrow());
        row.put("set", value.isPresent());
        value.flatMap(Review::number).ifPresent(number -> row.put("number", number));
        value.filter(said -> parameter.kind() == Parameter.Kind.ENUM || said instanceof Boolean)
                .ifPresent(said -> row.put("code", said.toString()));
        return row;
    }

    /** Lengths of time in hours, periods in months, money in its main unit, a percentage as a fraction. */
    private static Optional<BigDecimal> number(Object value) {
        return switch (value) {
            case BigDecimal number -> Optional.of(number);
            case Money money -> Optional.of(money.toDecimal());
            case Duration duration ->
                Optional.of(BigDecimal.valueOf(duration.toSeconds())
                        .divide(BigDecimal.valueOf(SECONDS_PER_HOUR), 4, java.math.RoundingMode.HALF_EVEN));
            case Period period ->
                Optional.of(BigDecimal.valueOf((long) period.getYears() * MONTHS_PER_YEAR + period.getMonths()));
            default -> Optional.empty();
        };
    }
}
