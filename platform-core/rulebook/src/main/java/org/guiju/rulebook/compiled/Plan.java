package org.guiju.rulebook.compiled;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.compiled.Shape.Kind;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Form;
import org.guiju.rulebook.expression.Node;
import org.guiju.rulebook.expression.Operator;
import org.guiju.rulebook.expression.Slot;
import org.guiju.rulebook.expression.Type;

/** Where every part of an expression finds its values, and how each result stands in a {@code long}. */
final class Plan {

    /** Of {@code null}, which fits in wherever a value may be absent. */
    private static final Shape ABSENT = Shape.TRUTH;

    private final Expression expression;
    private final Parameters parameters;
    private final Dictionary dictionary;
    private final Map<Node, Shape> shapes = new IdentityHashMap<>();
    private final Map<Reading, Integer> readings = new LinkedHashMap<>();
    private final Map<Integer, Shape> locals = new HashMap<>();
    private long needed;

    private Plan(Expression expression, Parameters parameters, Dictionary dictionary) {
        this.expression = expression;
        this.parameters = parameters;
        this.dictionary = dictionary;
    }

    /** @throws Uncompilable if a part of the expression is only for the interpreter */
    static Plan of(Expression expression, Parameters parameters, Dictionary dictionary) {
        var plan = new Plan(expression, parameters, dictionary);
        plan.shape(expression.root());
        if (present(expression.type()) instanceof Type.Text) {
            throw new Uncompilable(expression.text());
        }
        return plan;
    }

    Node root() {
        return expression.root();
    }

    List<Reading> readings() {
        return List.copyOf(readings.keySet());
    }

    /** Parameters that are read, a bit each. */
    long needed() {
        return needed;
    }

    Dictionary dictionary() {
        return dictionary;
    }

    Slot slot(Form.Input input) {
        return expression.slots().get(input.slot());
    }

    int place(Reading reading) {
        return readings.get(reading);
    }

    Optional<Integer> parameter(Slot slot) {
        return parameters.place(slot);
    }

    Shape shape(Node node) {
        var known = shapes.get(node);
        if (known == null) {
            known = typed(node, found(node));
            shapes.put(node, known);
        }
        return known;
    }

    /** Money is always whole minor units, so that it overflows exactly where the interpreter says it does. */
    private static Shape typed(Node node, Shape shape) {
        boolean money = present(node.type()) instanceof Type.Money;
        if (shape.scale() > (money ? Shape.MONEY_SCALE : Shape.LARGEST_SCALE)) {
            throw new Uncompilable(node.text());
        }
        return money ? Shape.decimal(Shape.MONEY_SCALE) : shape;
    }

    static Type present(Type type) {
        return type instanceof Type.Optional(Type of) ? of : type;
    }

    private Shape found(Node node) {
        return switch (node.form()) {
            case Form.Constant(Object value) -> constant(value, node);
            case Form.Input input -> input(input, node);
            case Form.Negation(Node operand) -> shape(operand);
            case Form.Arithmetic(Operator operator, Node left, Node right) ->
                operator == Operator.TIMES ? product(left, right, node) : sum(left, right, operator);
            case Form.Rounded(Node value, int scale, var mode) -> {
                int from = shape(value).scale();
                liftable(from - scale, node);
                yield Shape.decimal(Math.min(from, Math.max(0, scale)));
            }
            case Form.Quotient(Node dividend, Node divisor, int scale, var mode) -> {
                liftable(scale + shape(divisor).scale() - shape(dividend).scale(), node);
                yield Shape.decimal(Math.max(0, scale));
            }
            case Form.InList(Node value, Node list) -> membership(value, list, node);
            case Form.Call call -> call(call, node);
            case Form.Presence(Node value, boolean wanted) -> presence(value);
            case Form.Choice(Node condition, Node then, Node otherwise) -> {
                shape(condition);
                yield widest(List.of(then, otherwise), node);
            }
            case Form.Comparison c ->
                c.operator() == Operator.EQUAL || c.operator() == Operator.UNEQUAL ? truth(c) : order(c, node);
            case Form.Within w -> order(w, node);
            case Form.InRange(Node value, Node range) -> {
                if (!(range.form() instanceof Form.Range ends)) {
                    throw new Uncompilable(node.text());
                }
                ordered(shape(value), node);
                yield order(ends, node);
            }
            case Form.Let(int local, Node value, Node body) -> {
                locals.put(local, shape(value));
                yield shape(body);
            }
            case Form.Local(int index, Type declared) ->
                Optional.ofNullable(locals.get(index)).orElseThrow(() -> new Uncompilable(node.text()));
            case Form.Among a -> truth(a);
            case Form.Both b -> truth(b);
            case Form.Either e -> truth(e);
            default -> throw new Uncompilable(node.text());
        };
    }

    private static void liftable(int digits, Node node) {
        if (Math.abs(digits) > Shape.LARGEST_SCALE) {
            throw new Uncompilable(node.text());
        }
    }

    private Shape truth(Form form) {
        form.children().forEach(this::shape);
        return Shape.TRUTH;
    }

    private Shape order(Form form, Node node) {
        form.children().forEach(child -> ordered(shape(child), node));
        return Shape.TRUTH;
    }

    /** The numbers of texts say nothing about their order. */
    private static void ordered(Shape shape, Node node) {
        if (shape.kind() == Kind.CODE) {
            throw new Uncompilable(node.text());
        }
    }

    private Shape constant(Object value, Node node) {
        if (value instanceof String text) {
            dictionary.add(text);
            return shapeOf(node);
        }
        if (value instanceof Optional) {
            return ABSENT;
        }
        var shape = value instanceof BigDecimal number ? Shape.decimal(digits(number)) : shapeOf(node);
        fitting(shape, value, node);
        return shape;
    }

    private static int digits(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    private static Shape shapeOf(Node node) {
        return Shape.of(node.type()).orElseThrow(() -> new Uncompilable(node.text()));
    }

    private static void fitting(Shape shape, Object value, Node node) {
        try {
            shape.encode(value);
        } catch (ArithmeticException tooLarge) {
            throw new Uncompilable(node.text());
        }
    }

    private Shape input(Form.Input input, Node node) {
        var slot = slot(input);
        var shape = Shape.of(slot.declared()).orElseThrow(() -> new Uncompilable(node.text()));
        if (Plan.present(slot.declared()) instanceof Type.Enumeration(var codes)) {
            codes.forEach(dictionary::add);
        }
        parameters
                .place(slot)
                .ifPresentOrElse(place -> needed |= 1L << place, () -> add(new Reading.Plain(slot, shape)));
        return shape;
    }

    private void add(Reading reading) {
        readings.putIfAbsent(reading, readings.size());
    }

    private Shape sum(Node left, Node right, Operator operator) {
        var first = shape(left);
        var second = shape(right);
        boolean points = isPoint(first) && isPoint(second);
        if (points && operator == Operator.MINUS) {
            return new Shape(Kind.DURATION, 0);
        }
        if (isPoint(first) || isPoint(second)) {
            return isPoint(first) ? first : second;
        }
        return new Shape(first.kind(), Math.max(first.scale(), second.scale()));
    }

    private static boolean isPoint(Shape shape) {
        return shape.kind() == Kind.DATE || shape.kind() == Kind.INSTANT;
    }

    private Shape product(Node left, Node right, Node node) {
        var first = shape(left);
        var second = shape(right);
        boolean decimals = first.kind() == Kind.DECIMAL && second.kind() == Kind.DECIMAL;
        if (!decimals && first.scale() + second.scale() > 0) {
            throw new Uncompilable(node.text());
        }
        return decimals ? Shape.decimal(first.scale() + second.scale()) : first.kind() == Kind.DECIMAL ? second : first;
    }

    private Shape widest(List<Node> nodes, Node node) {
        int scale = nodes.stream().mapToInt(one -> shape(one).scale()).max().orElseThrow();
        return new Shape(shapeOf(node).kind(), scale);
    }

    private Shape presence(Node value) {
        if (value.form() instanceof Form.Input input
                && Shape.of(slot(input).declared()).isEmpty()) {
            add(new Reading.There(slot(input)));
        } else {
            shape(value);
        }
        return Shape.TRUTH;
    }

    private Shape membership(Node value, Node list, Node node) {
        add(membershipReading(value, list, node));
        return Shape.TRUTH;
    }

    Reading membershipReading(Node value, Node list, Node node) {
        if (!(list.form() instanceof Form.Input of)
                || !(present(slot(of).declared()) instanceof Type.ListOf(Type item, int max))
                || !(item instanceof Type.Text || item instanceof Type.Enumeration)) {
            throw new Uncompilable(node.text());
        }
        return switch (value.form()) {
            case Form.Constant(Object text) -> new Reading.Holds(slot(of), (String) text);
            case Form.Input input -> new Reading.HoldsValue(slot(of), slot(input));
            default -> throw new Uncompilable(node.text());
        };
    }

    private Shape call(Form.Call call, Node node) {
        var arguments = call.arguments();
        return switch (call.function()) {
            case MIN, MAX -> {
                arguments.forEach(argument -> ordered(shape(argument), node));
                yield widest(arguments, node);
            }
            case GET_OR_ELSE -> widest(arguments, node);
            case ABS, MONEY -> shape(arguments.getFirst());
            case NOT -> {
                shape(arguments.getFirst());
                yield Shape.TRUTH;
            }
            case DAYS_BETWEEN, YEAR, MONTH, DAY -> {
                arguments.forEach(this::shape);
                yield Shape.WHOLE;
            }
            case COUNT -> {
                add(sizeReading(arguments.getFirst(), node));
                yield Shape.WHOLE;
            }
            default -> uncompilable(node);
        };
    }

    Reading sizeReading(Node list, Node node) {
        if (list.form() instanceof Form.Input input) {
            return new Reading.Size(slot(input));
        }
        throw new Uncompilable(node.text());
    }

    private static Shape uncompilable(Node node) {
        throw new Uncompilable(node.text());
    }

    /** The conditions that all have to hold; one, if the expression is no conjunction. */
    static List<Node> conjuncts(Node node) {
        if (!(node.form() instanceof Form.Both(Node left, Node right))) {
            return List.of(node);
        }
        var all = new ArrayList<>(conjuncts(left));
        all.addAll(conjuncts(right));
        return all;
    }
}
