package org.guiju.rulebook.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.decision.Basis.ParameterValue;
import org.guiju.sdk.decision.Basis.Said;
import org.guiju.sdk.decision.Layer;

/** Hears every layer about the parameters of a clause, in the order law, operator, template, company, unit. */
final class Resolution {

    /** What a layer below the template says. */
    record Voice(Layer layer, ClauseChange change) {}

    private final Clause clause;
    private final Layer own;
    private final List<Lock> locks;
    private final List<Voice> voices;
    private final LocalDate day;

    Resolution(Clause clause, Layer own, List<Lock> locks, List<Voice> voices, LocalDate day) {
        this.clause = clause;
        this.own = own;
        this.locks = locks;
        this.voices = voices;
        this.day = day;
    }

    Map<String, ParameterValue> resolve() {
        var values = new LinkedHashMap<String, ParameterValue>();
        clause.parameters()
                .forEach((name, parameter) -> resolve(parameter).ifPresent(value -> values.put(name, value)));
        return values;
    }

    private Optional<ParameterValue> resolve(Parameter parameter) {
        var bounds = Bounds.of(parameter, locks, day);
        var said = new ArrayList<Said>();
        bounds.accepted()
                .forEach(lock -> said.add(new Said(lock.by(), lock.bound().limit(), Optional.of(lock.because()))));
        var spoken = new ArrayList<Said>();
        parameter.stated(day).ifPresent(value -> spoken.add(new Said(own, Optional.of(value), Optional.empty())));
        if (!parameter.setByLaw()) {
            for (var voice : voices) {
                Optional.ofNullable(voice.change().values().get(parameter.name()))
                        .ifPresent(value -> spoken.add(new Said(voice.layer(), Optional.of(value), Optional.empty())));
            }
        }
        var last =
                spoken.isEmpty() ? Optional.<Object>empty() : spoken.getLast().value();
        var higher = spoken.size() < 2
                ? Optional.<Object>empty()
                : spoken.get(spoken.size() - 2).value();
        var rows = new Rows(parameter, locks, day);
        rows.accepted().forEach(lock -> said.add(new Said(lock.by(), Optional.empty(), Optional.of(lock.because()))));
        var clamped = bounds.clamp(last.map(rows::clamp), higher.map(rows::clamp));
        said.addAll(spoken);
        said.sort(java.util.Comparator.comparing(Said::layer));
        return clamped.value()
                .map(value -> new ParameterValue(
                        parameter.name(),
                        parameter.label(),
                        value,
                        clamped.lock().map(Lock::by).orElseGet(() -> spoken.getLast()
                                .layer()),
                        List.copyOf(said)));
    }
}
