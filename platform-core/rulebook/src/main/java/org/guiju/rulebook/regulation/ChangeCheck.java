package org.guiju.rulebook.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.regulation.Lock.Bound;
import org.guiju.rulebook.source.Phrase;
import org.guiju.rulebook.source.Placeholders;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Thing;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Layer;

/** Whether a company or a unit may say something about a clause: the same answer for files and for drafts. */
final class ChangeCheck {

    private final Clause clause;
    private final Layer layer;
    private final List<Lock> locks;
    private final LocalDate day;
    private final Problems problems;

    /**
     * @param layer of the clause's regulation
     * @param day from which the change would hold; locks that begin later clamp it then
     */
    ChangeCheck(Clause clause, Layer layer, List<Lock> locks, LocalDate day, Problems problems) {
        this.clause = clause;
        this.layer = layer;
        this.locks = locks;
        this.day = day;
        this.problems = problems;
    }

    /** The parameter of that name, if the company may set it. */
    Optional<Parameter> parameter(String name, Origin at) {
        var parameter = Optional.ofNullable(clause.parameters().get(name));
        if (parameter.isEmpty()) {
            problems.unknown(at, Thing.PARAMETER, name, clause.parameters().keySet());
        }
        if (parameter.filter(Parameter::setByLaw).isPresent()) {
            problems.add(at, Code.SET_BY_LAW, parameter.get().label());
            return Optional.empty();
        }
        return parameter;
    }

    /** A value of the right type: whether bounds and locks allow it. */
    void value(Parameter parameter, Object value, Origin at) {
        ParameterReader.outOfBounds(parameter, value)
                .ifPresent(bounds -> problems.add(
                        at, Code.OUT_OF_BOUNDS, ParameterReader.show(parameter, value), bounds.get(0), bounds.get(1)));
        if (parameter.kind() == Parameter.Kind.TABLE && value instanceof List<?> rows) {
            rows(parameter, rows, at);
        }
        Bounds.of(parameter, locks, day)
                .clamp(Optional.of(value), Optional.empty())
                .lock()
                .ifPresent(lock -> problems.add(
                        at,
                        Code.LOCKED,
                        parameter.label(),
                        ParameterReader.show(parameter, value),
                        lock.by(),
                        bound(parameter, lock.bound()),
                        lock.because()));
    }

    /** Cells of a table that a lock on their column does not allow. */
    private void rows(Parameter parameter, List<?> rows, Origin at) {
        var locked = new Rows(parameter, locks, day);
        locked.refused(rows).forEach(refused -> {
            var column = locked.column(refused.column());
            problems.add(
                    at,
                    Code.LOCKED,
                    column.label(),
                    ParameterReader.show(column, refused.value()),
                    refused.lock().by(),
                    bound(column, refused.lock().bound()),
                    refused.lock().because());
        });
    }

    private static Phrase bound(Parameter parameter, Bound bound) {
        return switch (bound) {
            case Bound.Fixed(Object value) -> Phrase.of("bound.fixed", ParameterReader.show(parameter, value));
            case Bound.AtLeast(Object value) -> Phrase.of("bound.at_least", ParameterReader.show(parameter, value));
            case Bound.AtMost(Object value) -> Phrase.of("bound.at_most", ParameterReader.show(parameter, value));
            case Bound.OneOf(var values) -> Phrase.of("bound.one_of", List.copyOf(values));
        };
    }

    void control(String name, Origin at) {
        var names = clause.controls().stream()
                .map(control -> control.code().control())
                .toList();
        if (!names.contains(name)) {
            problems.unknown(at, Thing.CONTROL, name, names);
        }
        refuseOnLaw(at);
    }

    void text(Texts text, Origin at) {
        Placeholders.unknown(text, clause.parameters().keySet())
                .forEach(name -> problems.unknown(
                        at, Thing.PARAMETER, name, clause.parameters().keySet()));
        refuseOnLaw(at);
    }

    /** Law is answered, never reworded, lowered or switched off. */
    void refuseOnLaw(Origin at) {
        if (layer == Layer.LAW) {
            problems.add(at, Code.LAW_STANDS);
        }
    }

    /** A change as a whole, where it comes from no file; values are of their type already. */
    void change(ClauseChange change, Origin at) {
        change.values().forEach((name, value) -> parameter(name, at).ifPresent(parameter -> {
            if (parameter.isOfItsKind(value)) {
                value(parameter, value, at);
            } else {
                problems.add(at, Code.WRONG_VALUE, value, parameter.label());
            }
        }));
        change.levels().keySet().forEach(control -> control(control, at));
        if (!change.text().isEmpty()) {
            text(change.text(), at);
        }
        if (change.off()) {
            refuseOnLaw(at);
        }
        if (!change.ranking().locks().isEmpty()) {
            refuseOnLaw(at);
            outletLocks(change, at);
        }
    }

    /** What a company locks for its units has to leave them a value beside the locks above, and to fit its own. */
    void outletLocks(ClauseChange company, Origin at) {
        int before = problems.count();
        for (var lock : company.ranking().locks()) {
            parameter(lock.parameter(), at).ifPresent(parameter -> {
                if (!fits(parameter, lock.bound())) {
                    problems.add(at, Code.WRONG_VALUE, bound(parameter, lock.bound()), parameter.label());
                }
            });
        }
        if (problems.count() == before) {
            company.ranking().locks().stream()
                    .map(OutletLock::parameter)
                    .distinct()
                    .map(clause.parameters()::get)
                    .forEach(parameter -> outletLocks(parameter, company, at));
        }
    }

    private void outletLocks(Parameter parameter, ClauseChange company, Origin at) {
        var own = company.ranking().locksOn(clause.code());
        var all = new ArrayList<>(locks);
        all.addAll(own);
        Bounds.of(parameter, all, day)
                .refused()
                .forEach(lock -> problems.add(
                        at, Code.LOCKS_CONTRADICT, parameter.label(), lock.by(), bound(parameter, lock.bound())));
        var voices = List.of(new Resolution.Voice(Layer.COMPANY, company));
        Optional.ofNullable(new Resolution(clause, layer, locks, voices, day)
                        .resolve()
                        .get(parameter.name()))
                .flatMap(value -> Bounds.of(parameter, own, day)
                        .clamp(Optional.of(value.value()), Optional.empty())
                        .lock()
                        .map(lock -> new Object[] {
                            parameter.label(),
                            ParameterReader.show(parameter, value.value()),
                            bound(parameter, lock.bound())
                        }))
                .ifPresent(args -> problems.add(at, Code.BEYOND_OWN_LOCK, args));
    }

    private static boolean fits(Parameter parameter, Bound bound) {
        return switch (bound) {
            case Bound.Fixed(Object value) -> parameter.isOfItsKind(value);
            case Bound.AtLeast(Object value) -> Order.ordered(parameter.kind()) && parameter.isOfItsKind(value);
            case Bound.AtMost(Object value) -> Order.ordered(parameter.kind()) && parameter.isOfItsKind(value);
            case Bound.OneOf(var values) ->
                values.stream()
                        .allMatch(value -> parameter.isOfItsKind(
                                parameter.kind() == Parameter.Kind.LIST ? List.of(value) : value));
        };
    }
}
