package org.guiju.rulebook.decision;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.control.Applicability;
import org.guiju.rulebook.control.Binding;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.expression.Values;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.sdk.decision.ClauseCode;

/**
 * A control together with the state of its clause that binds this case: today's, or under grandfathering the one of the
 * case's own date.
 */
record Bound(Control control, ClauseState state, String event, Instant at) {

    static List<Bound> controls(Rulebook rulebook, ClauseCode clause, String action, Situation situation) {
        Map<String, Bound> bound = new LinkedHashMap<>();
        var today = on(rulebook, clause, situation, situation.now());
        today.ifPresent(state -> asked(state, action).forEach(control -> bind(rulebook, control, state, situation)
                .ifPresent(found -> bound.put(control.code().control(), found))));
        // What has been repealed or dropped since still binds the cases that were open under it.
        events(situation).forEach((event, at) -> on(rulebook, clause, situation, at)
                .ifPresent(state -> asked(state, action).stream()
                        .filter(control -> today.isEmpty() || !has(today.get(), control))
                        .filter(control -> control.binding().inFlight() == Binding.InFlight.GRANDFATHER
                                && control.binding().event().equals(event))
                        .forEach(control ->
                                bound.putIfAbsent(control.code().control(), new Bound(control, state, event, at)))));
        return bound.values().stream()
                .filter(found -> covers(found.control().applies(), situation))
                .toList();
    }

    private static boolean covers(Applicability applies, Situation situation) {
        var values = situation.values();
        var roles = Values.at(values, "actor.roles")
                .filter(List.class::isInstance)
                .map(held -> ((List<?>) held).stream().map(String::valueOf).toList())
                .orElse(List.of());
        return applies.covers(situation.unit(), Values.at(values, "unit.kind").map(String::valueOf), roles);
    }

    private static Optional<Bound> bind(Rulebook rulebook, Control control, ClauseState today, Situation situation) {
        var binding = control.binding();
        if (binding.inFlight() == Binding.InFlight.CUT_OVER || binding.event().equals("now")) {
            return Optional.of(new Bound(control, today, "now", situation.now()));
        }
        var at = Values.at(situation.values(), binding.event())
                .filter(Instant.class::isInstance)
                .map(Instant.class::cast);
        if (at.isEmpty()) {
            return Optional.of(new Bound(control, today, "now", situation.now()));
        }
        return on(rulebook, control.code().clause(), situation, at.get()).flatMap(state -> state.clause()
                .control(control.code().control(), control.on())
                .map(then -> new Bound(then, state, binding.event(), at.get())));
    }

    private static Optional<ClauseState> on(Rulebook rulebook, ClauseCode clause, Situation situation, Instant at) {
        return rulebook.inForce(clause, situation.unit(), at).filter(state -> !state.off());
    }

    private static List<Control> asked(ClauseState state, String action) {
        return state.clause().controls().stream()
                .filter(control -> control.on().equals(action))
                .toList();
    }

    private static boolean has(ClauseState state, Control control) {
        return state.clause().control(control.code().control(), control.on()).isPresent();
    }

    /** Instants of the case: every instant field of the action, and of the record it is about. */
    private static Map<String, Instant> events(Situation situation) {
        Map<String, Instant> events = new LinkedHashMap<>();
        for (var struct : List.of("action", "record")) {
            if (situation.values().get(struct) instanceof Map<?, ?> fields) {
                fields.forEach((name, value) -> {
                    if (value instanceof Instant instant) {
                        events.put(struct + "." + name, instant);
                    }
                });
            }
        }
        return events;
    }
}
