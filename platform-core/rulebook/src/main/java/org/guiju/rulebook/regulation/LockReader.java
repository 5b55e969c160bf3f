package org.guiju.rulebook.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.regulation.Lock.Bound;
import org.guiju.rulebook.source.Literal;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problem;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Thing;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;

/** Reads the {@code locks} of a regulation, once all clauses are known. */
final class LockReader {

    /** A clause that is locked, and the layer of its regulation. */
    record Target(Clause clause, Layer layer) {}

    /** A parameter that says by what name laws bound it. */
    record Worn(Target target, Parameter parameter) {}

    private static final List<String> BOUNDS = List.of("fixed", "at_least", "at_most", "one_of");

    private final Layer by;
    private final Function<ClauseCode, Optional<Target>> targets;
    private final Function<String, List<Worn>> worn;
    private final Predicate<ClauseCode> unread;
    private final Problems problems;

    /**
     * @param worn every parameter that goes by a name of law
     * @param unread whether there is such a clause, but with problems of its own
     */
    LockReader(
            Layer by,
            Function<ClauseCode, Optional<Target>> targets,
            Function<String, List<Worn>> worn,
            Predicate<ClauseCode> unread,
            Problems problems) {
        this.by = by;
        this.targets = targets;
        this.worn = worn;
        this.unread = unread;
        this.problems = problems;
    }

    List<Lock> read(Section regulation) {
        var locks = new ArrayList<Lock>();
        for (var section : regulation.sections("locks")) {
            if (section.has("target")) {
                locks.addAll(everywhere(section));
            } else {
                target(section).flatMap(target -> lock(section, target)).ifPresent(locks::add);
            }
        }
        return locks;
    }

    private Optional<Target> target(Section section) {
        var address = section.requiredText("clause");
        var code = ClauseReader.code(address);
        var target = code.flatMap(targets);
        if (target.isEmpty() && code.filter(unread).isEmpty()) {
            problems.add(section.at("clause"), Code.UNKNOWN, Thing.CLAUSE, address);
        }
        target.filter(found -> found.layer().compareTo(by) < 0)
                .ifPresent(found -> problems.add(section.at("clause"), Code.LOCK_NOT_POSSIBLE, address));
        return target.filter(found -> found.layer().compareTo(by) >= 0);
    }

    /** One lock for every parameter that goes by the name, whoever ships it. */
    private List<Lock> everywhere(Section section) {
        section.notHere("target", "clause", "parameter", "column");
        section.skip("fixed", "at_least", "at_most", "one_of", "from", "because");
        var locks = worn.apply(section.requiredText("target")).stream()
                .filter(found -> found.target().layer().compareTo(by) >= 0)
                .flatMap(found -> lock(section, found.target(), found.parameter(), Optional.empty()).stream())
                .toList();
        section.close();
        return locks;
    }

    private Optional<Lock> lock(Section section, Target target) {
        var name = section.requiredText("parameter");
        var parameter = target.clause().parameters().get(name);
        if (parameter == null) {
            problems.unknown(
                    section.at("parameter"),
                    Thing.PARAMETER,
                    name,
                    target.clause().parameters().keySet());
            return Optional.empty();
        }
        var column = section.text("column");
        var bounded = column.isEmpty() ? Optional.of(parameter) : column.flatMap(parameter::column);
        if (bounded.isEmpty()) {
            problems.unknown(
                    section.at("column"),
                    Thing.COLUMN,
                    column.get(),
                    parameter.columns().keySet());
        }
        section.skip("fixed", "at_least", "at_most", "one_of");
        var lock = bounded.flatMap(found -> lock(section, target, found, column));
        section.close();
        return lock;
    }

    private Optional<Lock> lock(Section section, Target target, Parameter bounded, Optional<String> column) {
        var bound = bound(section, bounded, problems);
        var from = section.required("from").flatMap(node -> Literal.read(node, Type.date(), problems));
        var because = section.texts("because");
        return bound.flatMap(found -> from.map(
                day -> new Lock(by, target.clause().code(), bounded.name(), column, found, (LocalDate) day, because)));
    }

    static Optional<Bound> bound(Section section, Parameter parameter, Problems problems) {
        var keys = BOUNDS.stream().filter(section::has).toList();
        if (keys.isEmpty()) {
            problems.add(section.at(), Code.MISSING_KEY, String.join(" / ", BOUNDS));
            return Optional.empty();
        }
        keys.stream().skip(1).forEach(key -> section.notHere(keys.getFirst(), key));
        var key = keys.getFirst();
        var node = section.node(key).orElseThrow();
        if (key.startsWith("at_") && !Order.ordered(parameter.kind())) {
            problems.add(node.at(), Code.NO_BOUNDS, parameter.name());
            return Optional.empty();
        }
        return switch (key) {
            case "fixed" -> ParameterReader.value(node, parameter, problems).map(Bound.Fixed::new);
            case "at_least" -> ParameterReader.value(node, parameter, problems).map(Bound.AtLeast::new);
            case "at_most" -> ParameterReader.value(node, parameter, problems).map(Bound.AtMost::new);
            default -> Optional.of(oneOf(node, parameter, problems));
        };
    }

    private static Bound oneOf(Node node, Parameter parameter, Problems problems) {
        var values = new LinkedHashSet<Object>();
        var item = parameter.type() instanceof Type.ListOf(Type of, int max) ? of : parameter.type();
        Section.items(node, problems)
                .forEach(value -> Literal.read(value, item, problems).ifPresent(values::add));
        return new Bound.OneOf(values);
    }

    /** Two locks that no value satisfies: the lower layer's is refused. */
    static void refuseContradictions(List<Lock> locks, Map<ClauseCode, Clause> clauses, Problems problems) {
        for (var clause : clauses.values()) {
            for (var parameter : clause.parameters().values()) {
                var bounds = Bounds.of(
                        parameter,
                        locks.stream()
                                .filter(lock -> lock.clause().equals(clause.code()))
                                .toList(),
                        LocalDate.MAX);
                bounds.refused()
                        .forEach(lock -> problems.add(Problem.in(
                                clause.code(), Code.LOCKS_CONTRADICT, parameter.name(), lock.by(), lock.because())));
            }
        }
    }
}
