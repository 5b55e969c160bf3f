package org.guiju.platform.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Unit;

/** Who is part of whom: a unit without a target passes its parts on to the one above it. */
final class TargetTree {

    private final List<Unit> units;
    private final List<Employee> people;
    private final Map<Holder, Target> targets;

    TargetTree(List<Unit> units, List<Employee> people, Map<Holder, Target> targets) {
        this.units = units;
        this.people = people;
        this.targets = targets;
    }

    Optional<Target> target(Holder holder) {
        return Optional.ofNullable(targets.get(holder));
    }

    Stream<Unit> below(Optional<UUID> unit) {
        return units.stream().filter(child -> child.parent().equals(unit));
    }

    /** The unit and all below it. */
    Stream<UUID> within(UUID unit) {
        return Stream.concat(
                Stream.of(unit), below(Optional.of(unit)).map(Unit::getId).flatMap(this::within));
    }

    Stream<Employee> in(UUID unit) {
        return people.stream().filter(person -> person.getUnitId().equals(unit));
    }

    /** The nearest unit above with a target. */
    Optional<Unit> whole(Holder holder) {
        var next =
                switch (holder) {
                    case Holder.OfPerson(UUID id) ->
                        people.stream()
                                .filter(person -> person.getId().equals(id))
                                .map(Employee::getUnitId)
                                .findFirst();
                    case Holder.OfUnit(UUID id) -> unit(id).flatMap(Unit::parent);
                };
        while (next.isPresent()) {
            if (targets.containsKey(new Holder.OfUnit(next.get()))) {
                return unit(next.get());
            }
            next = unit(next.get()).flatMap(Unit::parent);
        }
        return Optional.empty();
    }

    /** What a unit's target is given to: the nearest targets below it. */
    Stream<Target> parts(UUID unit) {
        return Stream.concat(
                in(unit).flatMap(person -> target(new Holder.OfPerson(person.getId())).stream()),
                below(Optional.of(unit)).flatMap(child -> target(new Holder.OfUnit(child.getId()))
                        .map(Stream::of)
                        .orElseGet(() -> parts(child.getId()))));
    }

    BigDecimal sumOfParts(UUID unit) {
        return sum(parts(unit));
    }

    /** What the others have of the same whole. */
    BigDecimal sumOfOthers(UUID whole, Holder holder) {
        var reachable = parts(whole).filter(part -> !part.holder().equals(holder));
        return holder instanceof Holder.OfUnit(UUID id) && target(holder).isEmpty()
                ? sum(reachable.filter(
                        part -> parts(id).noneMatch(below -> below.id().equals(part.id()))))
                : sum(reachable);
    }

    private static BigDecimal sum(Stream<Target> targets) {
        return targets.map(Target::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Optional<Unit> unit(UUID id) {
        return units.stream().filter(unit -> unit.getId().equals(id)).findFirst();
    }
}
