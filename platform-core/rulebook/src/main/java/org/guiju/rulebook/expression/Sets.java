package org.guiju.rulebook.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.expression.Admitted.Present;
import org.guiju.rulebook.expression.Interval.End;

/** Sets of values of one type, some of which can be absent. */
final class Sets {

    private final boolean ordered;
    private final boolean optional;
    private final boolean truth;

    Sets(Type type) {
        Type plain = Kinship.present(type);
        this.ordered = Kinship.isOrdered(plain);
        this.optional = type instanceof Type.Optional;
        this.truth = plain instanceof Type.Bool;
    }

    Admitted all() {
        return new Admitted(everyPresent(), optional);
    }

    Admitted present() {
        return new Admitted(everyPresent(), false);
    }

    Admitted none() {
        return new Admitted(nothing(), false);
    }

    Admitted absent() {
        return new Admitted(nothing(), true);
    }

    private Present everyPresent() {
        return ordered ? new Present.Stretches(List.of(Interval.everything())) : some(Set.of(), true);
    }

    private Present nothing() {
        return ordered ? new Present.Stretches(List.of()) : some(Set.of(), false);
    }

    Admitted exactly(Object value) {
        return ordered ? within(Interval.exactly(value)) : new Admitted(some(Set.of(value), false), false);
    }

    Admitted anyOf(List<?> values) {
        Admitted all = none();
        for (Object value : values) {
            all = either(all, value instanceof Optional ? absent() : exactly(value));
        }
        return all;
    }

    Admitted within(Interval interval) {
        return new Admitted(new Present.Stretches(interval.isEmpty() ? List.of() : List.of(interval)), false);
    }

    Admitted others(Admitted admitted) {
        Present rest =
                switch (admitted.present()) {
                    case Present.Unsaid unsaid -> unsaid;
                    case Present.Some(var values, boolean others) -> some(values, !others);
                    case Present.Stretches(var intervals) -> new Present.Stretches(gaps(intervals));
                };
        return new Admitted(rest, optional && !admitted.absent());
    }

    Admitted both(Admitted one, Admitted other) {
        return others(either(others(one), others(other)));
    }

    Admitted either(Admitted one, Admitted other) {
        if (one.isUnsaid() || other.isUnsaid()) {
            return Admitted.unsaid();
        }
        return new Admitted(union(one.present(), other.present()), one.absent() || other.absent());
    }

    private Present union(Present one, Present other) {
        if (one instanceof Present.Stretches(var intervals) && other instanceof Present.Stretches(var more)) {
            List<Interval> all = new ArrayList<>(intervals);
            all.addAll(more);
            return new Present.Stretches(merged(all));
        }
        Present.Some left = (Present.Some) one;
        Present.Some right = (Present.Some) other;
        Set<Object> values = new HashSet<>(left.values());
        if (left.others() == right.others()) {
            if (left.others()) {
                values.retainAll(right.values());
            } else {
                values.addAll(right.values());
            }
            return some(values, left.others());
        }
        Set<Object> excluded = new HashSet<>(left.others() ? left.values() : right.values());
        excluded.removeAll(left.others() ? right.values() : left.values());
        return some(excluded, true);
    }

    /** Of true and false, what is left out can be said by what is let in. */
    private Present some(Set<Object> values, boolean others) {
        if (!truth || !others || values.isEmpty()) {
            return truth && !others && values.size() == 2
                    ? new Present.Some(Set.of(), true)
                    : new Present.Some(values, others);
        }
        Set<Object> rest = new HashSet<>(Set.of(true, false));
        rest.removeAll(values);
        return new Present.Some(rest, false);
    }

    private static List<Interval> merged(List<Interval> intervals) {
        List<Interval> sorted = new ArrayList<>(intervals);
        sorted.sort(Sets::byLow);
        List<Interval> merged = new ArrayList<>();
        for (Interval next : sorted) {
            if (!merged.isEmpty() && touch(merged.getLast(), next)) {
                Interval last = merged.removeLast();
                merged.add(new Interval(last.low(), laterHigh(last, next)));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    private static int byLow(Interval one, Interval other) {
        if (one.low().isEmpty() || other.low().isEmpty()) {
            return Boolean.compare(one.low().isPresent(), other.low().isPresent());
        }
        int order =
                Operations.compare(one.low().get().value(), other.low().get().value());
        return order != 0
                ? order
                : Boolean.compare(
                        !one.low().get().included(), !other.low().get().included());
    }

    /** Whether no value lies between the end of the one and the start of the next. */
    private static boolean touch(Interval last, Interval next) {
        if (last.high().isEmpty() || next.low().isEmpty()) {
            return true;
        }
        int order =
                Operations.compare(last.high().get().value(), next.low().get().value());
        return order > 0
                || order == 0
                        && (last.high().get().included() || next.low().get().included());
    }

    private static Optional<End> laterHigh(Interval one, Interval other) {
        if (one.high().isEmpty() || other.high().isEmpty()) {
            return Optional.empty();
        }
        Comparator<End> later = (a, b) -> {
            int order = Operations.compare(a.value(), b.value());
            return order != 0 ? order : Boolean.compare(a.included(), b.included());
        };
        return later.compare(one.high().get(), other.high().get()) >= 0 ? one.high() : other.high();
    }

    private static List<Interval> gaps(List<Interval> intervals) {
        List<Interval> gaps = new ArrayList<>();
        Optional<End> from = Optional.empty();
        boolean open = true;
        for (Interval interval : intervals) {
            if (interval.low().isPresent()) {
                gaps.add(new Interval(from, interval.low().map(Sets::turned)));
            }
            open = interval.high().isPresent();
            from = interval.high().map(Sets::turned);
        }
        if (open) {
            gaps.add(new Interval(from, Optional.empty()));
        }
        return gaps;
    }

    private static End turned(End end) {
        return new End(end.value(), !end.included());
    }
}
