package org.guiju.rulebook.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.guiju.rulebook.regulation.Lock.Bound;

/**
 * What all locks on a parameter together still allow on a day. A lock that leaves no value beside the locks of higher
 * layers is refused: the higher layer wins.
 */
final class Bounds {

    /** A limit and the lock that set it. */
    record Limit(Object value, Lock lock) {}

    /** A value after all locks; {@code lock} is the one that changed it. */
    record Clamped(Optional<Object> value, Optional<Lock> lock) {}

    private final List<Lock> accepted = new ArrayList<>();
    private final List<Lock> refused = new ArrayList<>();
    private Optional<Limit> lowest = Optional.empty();
    private Optional<Limit> highest = Optional.empty();
    private Optional<Limit> allowed = Optional.empty();

    private Bounds() {}

    static Bounds of(Parameter parameter, List<Lock> locks, LocalDate day) {
        return of(parameter, Optional.empty(), locks, day);
    }

    /** @param column of a table, or the parameter as a whole */
    static Bounds of(Parameter parameter, Optional<String> column, List<Lock> locks, LocalDate day) {
        var bounds = new Bounds();
        locks.stream()
                .filter(lock -> lock.parameter().equals(parameter.name())
                        && lock.column().equals(column)
                        && !lock.from().isAfter(day))
                .sorted(Comparator.comparing(Lock::by).thenComparing(Lock::from))
                .forEach(bounds::add);
        return bounds;
    }

    List<Lock> accepted() {
        return accepted;
    }

    List<Lock> refused() {
        return refused;
    }

    private void add(Lock lock) {
        boolean fits =
                switch (lock.bound()) {
                    case Bound.Fixed(Object value) -> only(Set.of(value), lock);
                    case Bound.OneOf(Set<Object> values) -> only(values, lock);
                    case Bound.AtLeast(Object value) -> atLeast(new Limit(value, lock));
                    case Bound.AtMost(Object value) -> atMost(new Limit(value, lock));
                };
        (fits ? accepted : refused).add(lock);
    }

    private boolean only(Set<Object> values, Lock lock) {
        var left = new LinkedHashSet<>(values);
        allowed.ifPresent(earlier -> left.retainAll((Set<?>) earlier.value()));
        left.removeIf(value -> below(value) || above(value));
        if (left.isEmpty()) {
            return false;
        }
        if (allowed.isEmpty() || left.size() < ((Set<?>) allowed.get().value()).size()) {
            allowed = Optional.of(new Limit(left, lock));
        }
        return true;
    }

    private boolean atLeast(Limit limit) {
        boolean kept = !above(limit.value()) && keep(value -> Order.compare(value, limit.value()) >= 0);
        if (kept && (lowest.isEmpty() || Order.compare(lowest.get().value(), limit.value()) < 0)) {
            lowest = Optional.of(limit);
        }
        return kept;
    }

    private boolean atMost(Limit limit) {
        boolean kept = !below(limit.value()) && keep(value -> Order.compare(value, limit.value()) <= 0);
        if (kept && (highest.isEmpty() || Order.compare(highest.get().value(), limit.value()) > 0)) {
            highest = Optional.of(limit);
        }
        return kept;
    }

    /** Drops allowed values that a new limit excludes, unless none would be left. */
    private boolean keep(Predicate<Object> within) {
        if (allowed.isEmpty()) {
            return true;
        }
        var left = new LinkedHashSet<Object>((Set<?>) allowed.get().value());
        left.removeIf(within.negate());
        if (!left.isEmpty()) {
            allowed = Optional.of(new Limit(left, allowed.get().lock()));
        }
        return !left.isEmpty();
    }

    private boolean below(Object value) {
        return lowest.filter(limit -> Order.compare(value, limit.value()) < 0).isPresent();
    }

    private boolean above(Object value) {
        return highest.filter(limit -> Order.compare(value, limit.value()) > 0).isPresent();
    }

    /**
     * What remains of a value under all locks.
     *
     * @param higher the value of the next layer up, taken where a closed list of values leaves no nearest one
     */
    Clamped clamp(Optional<Object> value, Optional<Object> higher) {
        if (allowed.isPresent()) {
            var limited = among(value, higher, allowed.get());
            if (limited.lock().isPresent()) {
                return limited;
            }
        }
        return value.map(this::between).orElse(new Clamped(value, Optional.empty()));
    }

    private Clamped between(Object value) {
        var limit = below(value) ? lowest : above(value) ? highest : Optional.<Limit>empty();
        return limit.map(bound -> new Clamped(Optional.of(bound.value()), Optional.of(bound.lock())))
                .orElse(new Clamped(Optional.of(value), Optional.empty()));
    }

    private static Clamped among(Optional<Object> value, Optional<Object> higher, Limit limit) {
        var values = (Set<?>) limit.value();
        var lock = Optional.of(limit.lock());
        if (value.filter(values::contains).isPresent()) {
            return new Clamped(value, Optional.empty());
        }
        boolean whole = value.filter(List.class::isInstance).isEmpty()
                || values.iterator().next() instanceof List;
        if (!whole) {
            var list = (List<?>) value.get();
            var left = list.stream().filter(values::contains).toList();
            return new Clamped(Optional.of(left), lock.filter(found -> left.size() < list.size()));
        }
        if (values.size() == 1) {
            return new Clamped(values.stream().<Object>map(only -> only).findFirst(), lock);
        }
        return value.isEmpty()
                ? new Clamped(value, Optional.empty())
                : new Clamped(higher.filter(values::contains), lock);
    }
}
