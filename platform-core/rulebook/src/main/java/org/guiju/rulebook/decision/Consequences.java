package org.guiju.rulebook.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.control.Conduct;
import org.guiju.rulebook.control.Consequence;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.control.Part;
import org.guiju.rulebook.control.Prohibition;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.UndeterminedException;
import org.guiju.rulebook.expression.Values;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Revisions;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.ClauseCode;

/**
 * What a regulation would take from people under a draft, for clauses that guard publishing: per consequence its nature and
 * its largest share of base salary, found by asking the formula about a person who earns 10,000.00.
 */
public final class Consequences {

    private static final Money SAMPLE = new Money(10_000_00);
    /** A formula that cannot be asked like this counts as taking everything, so that nobody slips past a limit. */
    private static final BigDecimal UNKNOWN_SHARE = BigDecimal.ONE;

    private static final String PERSON = "person";

    private Consequences() {}

    /**
     * Rows of {@code clause, control, nature, share, money, takes}.
     *
     * @param only one clause that is being changed; empty for the whole regulation
     */
    public static List<Map<String, Object>> of(Rulebook rulebook, Draft draft, Optional<ClauseCode> only) {
        var tried = tried(rulebook, draft);
        List<Map<String, Object>> rows = new ArrayList<>();
        states(tried, draft, only)
                .forEach(state -> state.clause().controls().forEach(control -> rows(tried, state, control, rows)));
        return rows;
    }

    /** The rulebook as it would be, or as it is where the draft cannot be published like this. */
    static Rulebook tried(Rulebook rulebook, Draft draft) {
        return Revisions.next(draft, draft.effectiveFrom(), rulebook.zone())
                        instanceof Revisions.Next.Published(var revision)
                ? rulebook.with(revision)
                : rulebook;
    }

    static List<ClauseState> states(Rulebook tried, Draft draft, Optional<ClauseCode> only) {
        return tried.inForce(draft.regulation().code(), List.of(), draft.effectiveFrom()).stream()
                .filter(state -> !state.off())
                .filter(state ->
                        only.filter(one -> !one.equals(state.clause().code())).isEmpty())
                .toList();
    }

    private static void rows(Rulebook rulebook, ClauseState state, Control control, List<Map<String, Object>> rows) {
        if (control.kind() instanceof Consequence consequence
                && !consequence.bonus()
                && !neverSpeaks(rulebook, state, control)) {
            parts(state, control, consequence.each(), consequence.parts().stream(), rows);
        }
        if (control.on().equals(Conduct.RECORD) && control.kind() instanceof Conduct conduct) {
            parts(state, control, PERSON, conduct.parts(), rows);
        }
        if (control.kind() instanceof Prohibition prohibition) {
            parts(state, control, PERSON, prohibition.attempt().stream(), rows);
        }
    }

    private static void parts(
            ClauseState state, Control control, String each, Stream<Part> parts, List<Map<String, Object>> rows) {
        parts.forEach(part -> {
            switch (part) {
                case Part.Cash(var amount, var nature) ->
                    rows.add(row(control, nature(state, nature), share(state, each, amount), true));
                case Part.Band band ->
                    rows.add(row(control, nature(state, band.nature()), share(state, each, band.to()), true));
                case Part.Balance balance -> {
                    var row = row(control, "not_money", BigDecimal.ZERO, false);
                    row.put("takes", balance.unit());
                    rows.add(row);
                }
                default -> rows.add(row(control, "not_money", BigDecimal.ZERO, false));
            }
        });
    }

    private static Map<String, Object> row(Control control, String nature, BigDecimal share, boolean money) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("clause", control.code().clause().toString());
        row.put("control", control.code().control());
        row.put("nature", nature);
        row.put("share", share);
        row.put("money", money);
        return row;
    }

    /**
     * Whether the company's own choices alone keep the control from ever speaking, e.g. points instead of deductions: its
     * condition is false whatever is chosen in the action's fields. A condition that reads anything else may speak.
     */
    private static boolean neverSpeaks(Rulebook rulebook, ClauseState state, Control control) {
        if (control.when().isEmpty()) {
            return false;
        }
        var chosen = new LinkedHashMap<String, List<String>>();
        for (var path : control.when().get().inputs()) {
            if (!state.clause().parameters().containsKey(path)) {
                var options =
                        options(rulebook.library().actionType(control.on()).orElseThrow(), path);
                if (options.isEmpty()) {
                    return false;
                }
                chosen.put(path, options);
            }
        }
        return combinations(chosen).stream().noneMatch(action -> speaks(state, control, action));
    }

    /** Everything the value at a path can be, where that is a short list: a choice of the action, the record's state. */
    private static List<String> options(ActionType type, String path) {
        if (path.equals("record.state")) {
            return type.subject()
                    .map(subject -> List.copyOf(subject.states().keySet()))
                    .orElse(List.of());
        }
        return path.startsWith("action.")
                ? type.field(path.substring("action.".length()))
                        .map(field -> List.copyOf(field.options().keySet()))
                        .orElse(List.of())
                : List.of();
    }

    private static boolean speaks(ClauseState state, Control control, Map<String, Object> chosen) {
        var values = new HashMap<>(parameters(state));
        for (var struct : List.of("action", "record")) {
            Map<String, Object> fields = new HashMap<>();
            chosen.forEach((path, value) -> {
                if (path.startsWith(struct + ".")) {
                    fields.put(path.substring(struct.length() + 1), value);
                }
            });
            values.put(struct, fields);
        }
        try {
            return Boolean.TRUE.equals(
                    control.when().orElseThrow().evaluate(Values.of(values)).value());
        } catch (UndeterminedException open) {
            return true;
        }
    }

    private static List<Map<String, Object>> combinations(Map<String, List<String>> chosen) {
        List<Map<String, Object>> all = List.of(Map.of());
        for (var choice : chosen.entrySet()) {
            var more = new ArrayList<Map<String, Object>>();
            for (var known : all) {
                for (var option : choice.getValue()) {
                    var next = new HashMap<>(known);
                    next.put(choice.getKey(), option);
                    more.add(next);
                }
            }
            all = more;
        }
        return all;
    }

    private static String nature(ClauseState state, Expression nature) {
        try {
            return String.valueOf(nature.evaluate(Values.of(parameters(state))).value());
        } catch (UndeterminedException open) {
            return "fine";
        }
    }

    private static BigDecimal share(ClauseState state, String each, Expression formula) {
        Map<String, Object> person = new HashMap<>();
        person.put("id", "sample");
        person.put("name", "");
        person.put("unit", "");
        person.put("region", "");
        person.put("base_salary", SAMPLE);
        person.put("month_wage", SAMPLE);
        var values = new HashMap<>(parameters(state));
        values.put(each, person);
        formula.inputs().stream()
                .filter(path -> !path.contains(".") && !values.containsKey(path))
                .forEach(list -> values.put(list, List.of(person)));
        try {
            var amount = (Money) formula.evaluate(Values.of(values)).value();
            return amount.toDecimal().divide(SAMPLE.toDecimal(), 4, RoundingMode.UP);
        } catch (UndeterminedException notAskedLikeThis) {
            return UNKNOWN_SHARE;
        }
    }

    private static Map<String, Object> parameters(ClauseState state) {
        Map<String, Object> values = new HashMap<>();
        state.values().forEach((name, value) -> values.put(name, value.value()));
        return values;
    }
}
