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
                        .ifPresent(value -> {
                            // in a clause of the company's own, its later word is the company's word
                            spoken.removeIf(
                                    earlier -> voice.layer() == Layer.COMPANY && earlier.layer() == Layer.COMPANY);
                            spoken.add(new Said(voice.layer(), Optional.of(value), Optional.empty()));
                        });
            }
        }
        int winner = winner(parameter, spoken);
        var last = winner < 0 ? Optional.<Object>empty() : spoken.get(winner).value();
        var higher =
                winner < 1 ? Optional.<Object>empty() : spoken.get(winner - 1).value();
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
                        clamped.lock().map(Lock::by).orElseGet(() -> spoken.get(winner)
                                .layer()),
                        List.copyOf(said)));
    }

    /** Whose value holds before locks: the place among those who spoke, or -1 where nobody did. */
    private int winner(Parameter parameter, List<Said> spoken) {
        int company = first(spoken, Layer.COMPANY);
        int last = spoken.size() - 1;
        if (company < 0 || company == last) {
            return last;
        }
        return switch (Hearing.outlets(voices)) {
            case MOST_SPECIFIC -> last;
            case COMPANY -> company;
            case STRICTEST -> strictest(parameter, spoken, company);
        };
    }

    private static int strictest(Parameter parameter, List<Said> spoken, int company) {
        int strictest = company;
        if (parameter.stricter().isPresent()) {
            for (int unit = company + 1; unit < spoken.size(); unit++) {
                int order = Order.compare(
                        spoken.get(unit).value().orElseThrow(),
                        spoken.get(strictest).value().orElseThrow());
                boolean harder = parameter.stricter().get() == Parameter.Direction.HIGHER ? order > 0 : order < 0;
                strictest = harder ? unit : strictest;
            }
        }
        return strictest;
    }

    private static int first(List<Said> spoken, Layer layer) {
        for (int i = 0; i < spoken.size(); i++) {
            if (spoken.get(i).layer() == layer) {
                return i;
            }
        }
        return -1;
    }
}
