package org.guiju.rulebook.expression;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guiju.rulebook.expression.UndeterminedException.Reason;
import org.guiju.sdk.Money;

/** One evaluation of a checked tree, and the steps it took. */
final class Interpreter {

    private final List<Slot> slots;
    private final Map<String, ?> values;
    private final Values given;
    private final Object[] read;
    private final Object[] locals;
    private final List<Step> steps = new ArrayList<>();
    private int iterating;

    Interpreter(List<Slot> slots, int locals, Values values) {
        this.slots = slots;
        this.values = values.nested();
        this.given = values;
        this.read = new Object[slots.size()];
        this.locals = new Object[locals];
    }

    /** This evaluation with a value for one of its locals. */
    Interpreter with(int local, Object value) {
        locals[local] = value;
        return this;
    }

    Evaluation evaluate(Node root) {
        Object value = value(root, 0);
        return new Evaluation(value, steps);
    }

    private Object value(Node node, int depth) {
        return switch (node.form()) {
            case Form.Constant(Object value) -> shaped(value, node);
            case Form.Input(String path, int slot) -> input(slot, node, depth);
            case Form.Local(int index, Type declared) -> locals[index];
            case Form form -> {
                Object value = shaped(result(form, node, depth + 1), node);
                if (iterating == 0) {
                    steps.add(new Step(node.text(), value, node.type(), depth));
                }
                yield value;
            }
        };
    }

    private Object input(int slot, Node node, int depth) {
        if (read[slot] == null) {
            read[slot] = Border.read(slots.get(slot), values);
            steps.add(new Step(node.text(), read[slot], node.type(), depth));
        }
        return read[slot];
    }

    /** Gives a result the representation of its type, if it is not too large for it. */
    private static Object shaped(Object value, Node node) {
        if (!Limits.fits(value)) {
            throw new UndeterminedException(Reason.OUT_OF_RANGE, node.text());
        }
        Type type = Kinship.present(node.type());
        if (type instanceof Type.Money && value instanceof BigDecimal amount) {
            return guarded(node, () -> Money.ofDecimal(amount));
        }
        return type instanceof Type.Amount ? Operations.decimal(value) : value;
    }

    private interface Calculation {
        Object result();
    }

    private static Object guarded(Node node, Calculation calculation) {
        try {
            return calculation.result();
        } catch (ArithmeticException | DateTimeException beyond) {
            throw new UndeterminedException(Reason.OUT_OF_RANGE, node.text());
        }
    }

    private Object result(Form form, Node node, int depth) {
        return switch (form) {
            case Form.Field field -> field(field, node, depth);
            case Form.Projection projection -> projection(projection, node, depth);
            case Form.Negation(Node operand) -> Operations.negated(decimal(operand, depth));
            case Form.Arithmetic(Operator operator, Node left, Node right) -> {
                Object first = decimal(left, depth);
                Object second = decimal(right, depth);
                yield guarded(node, () -> Operations.apply(operator, first, second));
            }
            case Form.Rounded(Node value, int scale, var mode) ->
                Operations.rounded((BigDecimal) decimal(value, depth), scale, mode);
            case Form.Power(Node base, int exponent) -> ((BigDecimal) value(base, depth)).pow(exponent);
            case Form.Mean mean -> mean(mean, node, depth);
            case Form.Part part -> part(part, depth);
            case Form.Supplied supplied -> supplied(supplied, node, depth);
            case Form.Iteration iteration -> iteration(iteration, node, depth);
            case Form.Sorted sorted -> sorted(sorted, depth);
            case Form.Grouped grouped -> grouped(grouped, depth);
            case Form.Quotient quotient -> quotient(quotient, node, depth);
            case Form.Comparison comparison -> comparison(comparison, depth);
            case Form.Presence(Node value, boolean wanted) -> isPresent(value(value, depth)) == wanted;
            case Form.Instance(Node value, TypeNames.Named type) ->
                Instances.holds(value(value, depth), value.type(), type);
            case Form.Within(Node value, Node low, Node high, Syntax.Bounds bounds) ->
                Operations.isWithin(value(value, depth), value(low, depth), value(high, depth), bounds);
            case Form.Range range ->
                new Interval(
                        range.low()
                                .map(end -> new Interval.End(
                                        value(end, depth), range.bounds().lowIncluded())),
                        range.high()
                                .map(end -> new Interval.End(
                                        value(end, depth), range.bounds().highIncluded())));
            case Form.InRange(Node value, Node range) -> {
                Object sought = value(value, depth);
                yield ((Interval) value(range, depth)).contains(sought);
            }
            case Form.Let(int local, Node value, Node body) -> {
                locals[local] = value(value, depth);
                yield value(body, depth);
            }
            case Form.Items(var items) -> items(items, (Type.ListOf) Kinship.present(node.type()), depth);
            case Form.Context context -> context(context, depth);
            case Form.ItemAt(Node list, Node place) -> itemAt(list(list, depth), (BigDecimal) value(place, depth));
            case Form.Among among -> among(among, depth);
            case Form.InList(Node value, Node list) -> {
                Object sought = value(value, depth);
                yield list(list, depth).stream().anyMatch(item -> Operations.same(sought, item));
            }
            case Form.Both(Node left, Node right) -> truth(left, depth) && truth(right, depth);
            case Form.Either(Node left, Node right) -> truth(left, depth) || truth(right, depth);
            case Form.Choice(Node condition, Node then, Node otherwise) ->
                value(truth(condition, depth) ? then : otherwise, depth);
            case Form.Call(Builtin function, var arguments) -> call(function, arguments, node, depth);
            case Form.Quantified quantified -> quantified(quantified, depth);
            case Form.Filter filter -> filter(filter, depth);
            default -> throw new IllegalStateException("Not a part of a checked expression: " + form);
        };
    }

    private Object field(Form.Field field, Node node, int depth) {
        Object holder = value(field.of(), depth);
        return isPresent(holder) ? field(holder, field.field(), field.declared(), node.text()) : holder;
    }

    private static Object field(Object holder, String field, Type declared, String path) {
        return Border.taken(((Map<?, ?>) holder).get(field), declared, path);
    }

    private Object projection(Form.Projection projection, Node node, int depth) {
        List<Object> projected = new ArrayList<>();
        for (Object item : list(projection.list(), depth)) {
            projected.add(field(item, projection.field(), projection.declared(), node.text()));
        }
        return List.copyOf(projected);
    }

    private Object quotient(Form.Quotient quotient, Node node, int depth) {
        BigDecimal dividend = Operations.magnitude(decimal(quotient.dividend(), depth));
        BigDecimal divisor = Operations.magnitude(decimal(quotient.divisor(), depth));
        if (divisor.signum() == 0) {
            throw new UndeterminedException(Reason.DIVIDED_BY_ZERO, node.text());
        }
        return guarded(node, () -> Operations.quotient(dividend, divisor, quotient.scale(), quotient.mode()));
    }

    private Object comparison(Form.Comparison comparison, int depth) {
        Object left = value(comparison.left(), depth);
        Object right = value(comparison.right(), depth);
        return switch (comparison.operator()) {
            case EQUAL -> Operations.same(left, right);
            case UNEQUAL -> !Operations.same(left, right);
            case LESS -> Operations.compare(left, right) < 0;
            case AT_MOST -> Operations.compare(left, right) <= 0;
            case MORE -> Operations.compare(left, right) > 0;
            default -> Operations.compare(left, right) >= 0;
        };
    }

    private boolean among(Form.Among among, int depth) {
        Object sought = value(among.value(), depth);
        for (Node one : among.values()) {
            if (Operations.same(sought, value(one, depth))) {
                return true;
            }
        }
        return false;
    }

    private List<Object> items(List<Node> items, Type.ListOf type, int depth) {
        List<Object> values = new ArrayList<>();
        for (Node item : items) {
            Object value = value(item, depth);
            values.add(Kinship.present(type.item()) instanceof Type.Amount ? Operations.decimal(value) : value);
        }
        return List.copyOf(values);
    }

    private Map<String, Object> context(Form.Context context, int depth) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < context.keys().size(); i++) {
            Object value = value(context.values().get(i), depth);
            locals[context.firstLocal() + i] = value;
            fields.put(context.keys().get(i), value);
        }
        return Collections.unmodifiableMap(fields);
    }

    private static Object itemAt(List<?> items, BigDecimal place) {
        long at = place.abs().compareTo(BigDecimal.valueOf(items.size())) > 0 ? 0 : place.longValueExact();
        if (at == 0) {
            return Optional.empty();
        }
        return items.get((int) (at > 0 ? at - 1 : items.size() + at));
    }

    private Object call(Builtin function, List<Node> arguments, Node node, int depth) {
        if (function == Builtin.GET_OR_ELSE) {
            Object value = value(arguments.getFirst(), depth);
            return isPresent(value) ? value : value(arguments.getLast(), depth);
        }
        List<Object> values = new ArrayList<>();
        arguments.forEach(argument -> values.add(value(argument, depth)));
        return guarded(node, () -> switch (function.family()) {
            case LIST -> ListFunctions.apply(function, values, node);
            case TEXT -> TextFunctions.apply(function, values, node);
            case NUMBER -> NumberFunctions.apply(function, values, node);
            case TIME -> TimeFunctions.apply(function, values, clock(node));
            case CALENDAR -> new CalendarFunctions(given.calendar()).apply(function, values, node);
            case CONTEXT -> ContextFunctions.apply(function, values, arguments);
            case RANGE -> RangeFunctions.apply(function, values);
            case OWN -> !((Boolean) values.getFirst());
            case ROUNDING, ORDER -> throw new IllegalStateException(function + " has a form of its own");
        });
    }

    private Object supplied(Form.Supplied call, Node node, int depth) {
        Signature signature = call.function();
        Function<List<Object>, Object> function = given.function(signature.name())
                .orElseThrow(() -> new UndeterminedException(Reason.MISSING, signature.name()));
        List<Object> arguments = call.arguments().stream()
                .map(argument -> value(argument, depth))
                .toList();
        return Border.taken(answer(function, arguments, node), signature.result(), node.text());
    }

    /** Whatever goes wrong in code from outside leaves the expression without an answer. */
    private static Object answer(Function<List<Object>, Object> function, List<Object> arguments, Node node) {
        try {
            return function.apply(arguments);
        } catch (RuntimeException | StackOverflowError fault) {
            throw new UndeterminedException(Reason.FAULT, node.text());
        }
    }

    private Object mean(Form.Mean mean, Node node, int depth) {
        List<?> items = list(mean.list(), depth);
        if (items.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = (BigDecimal) ListFunctions.sum(items, Type.number());
        BigDecimal count = BigDecimal.valueOf(items.size());
        return guarded(node, () -> Operations.quotient(sum, count, mean.scale(), mean.mode()));
    }

    private Object part(Form.Part part, int depth) {
        Object of = value(part.of(), depth);
        if (of instanceof Instant instant) {
            return Parts.of(clock(part.of()).apply(instant), part.property());
        }
        return isPresent(of) ? Parts.of(of, part.property()) : of;
    }

    /** What the clocks of the place show that the evaluation is given. */
    private Function<Instant, LocalDateTime> clock(Node node) {
        return instant -> given.place()
                .map(place -> LocalDateTime.ofInstant(instant, place))
                .orElseThrow(() -> new UndeterminedException(Reason.NO_PLACE, node.text()));
    }

    private List<Object> iteration(Form.Iteration iteration, Node node, int depth) {
        List<Object> results = new ArrayList<>();
        boolean amounts = ((Type.ListOf) node.type()).item() instanceof Type.Amount;
        collect(iteration, 0, amounts, results, depth);
        return List.copyOf(results);
    }

    private void collect(Form.Iteration iteration, int source, boolean amounts, List<Object> results, int depth) {
        if (source == iteration.sources().size()) {
            Object value = value(iteration.body(), depth);
            results.add(amounts ? Operations.decimal(value) : value);
            return;
        }
        Form.Source from = iteration.sources().get(source);
        List<?> items = list(from.list(), depth);
        iterating++;
        for (Object item : items) {
            locals[from.local()] = item;
            collect(iteration, source + 1, amounts, results, depth);
        }
        iterating--;
    }

    /** The key of every item, worked out once. */
    private List<Map.Entry<Object, Object>> keyed(int local, Node list, Node key, int depth) {
        List<Map.Entry<Object, Object>> keyed = new ArrayList<>();
        List<?> items = list(list, depth);
        iterating++;
        for (Object item : items) {
            locals[local] = item;
            keyed.add(Map.entry(value(key, depth), item));
        }
        iterating--;
        return keyed;
    }

    private List<Object> sorted(Form.Sorted sorted, int depth) {
        List<Map.Entry<Object, Object>> keyed = keyed(sorted.local(), sorted.list(), sorted.key(), depth);
        Comparator<Map.Entry<Object, Object>> order = (a, b) -> Operations.compare(a.getKey(), b.getKey());
        keyed.sort(sorted.descending() ? order.reversed() : order);
        return keyed.stream().map(Map.Entry::getValue).toList();
    }

    private List<Object> grouped(Form.Grouped grouped, int depth) {
        Map<Object, Object> keys = new LinkedHashMap<>();
        Map<Object, List<Object>> groups = new LinkedHashMap<>();
        for (var entry : keyed(grouped.local(), grouped.list(), grouped.key(), depth)) {
            Object same = Operations.key(entry.getKey());
            keys.putIfAbsent(same, entry.getKey());
            groups.computeIfAbsent(same, unseen -> new ArrayList<>()).add(entry.getValue());
        }
        List<Object> structs = new ArrayList<>();
        groups.forEach((same, items) -> structs.add(Map.of("key", keys.get(same), "items", List.copyOf(items))));
        return List.copyOf(structs);
    }

    private boolean quantified(Form.Quantified quantified, int depth) {
        List<?> items = list(quantified.list(), depth);
        iterating++;
        boolean answer = quantified.every();
        for (Object item : items) {
            locals[quantified.local()] = item;
            if (truth(quantified.condition(), depth) != quantified.every()) {
                answer = !quantified.every();
                break;
            }
        }
        iterating--;
        return answer;
    }

    private List<Object> filter(Form.Filter filter, int depth) {
        List<?> items = list(filter.list(), depth);
        iterating++;
        List<Object> passed = new ArrayList<>();
        for (Object item : items) {
            locals[filter.local()] = item;
            if (truth(filter.condition(), depth)) {
                passed.add(item);
            }
        }
        iterating--;
        return List.copyOf(passed);
    }

    private static boolean isPresent(Object value) {
        return !(value instanceof Optional);
    }

    private Object decimal(Node node, int depth) {
        return Operations.decimal(value(node, depth));
    }

    private boolean truth(Node node, int depth) {
        return (Boolean) value(node, depth);
    }

    private List<Object> list(Node node, int depth) {
        return List.copyOf((List<?>) value(node, depth));
    }
}
