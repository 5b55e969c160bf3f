package org.guiju.rulebook.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guiju.rulebook.expression.Form;
import org.guiju.rulebook.expression.Node;
import org.guiju.rulebook.expression.Type;

/** One expression of a template, as generated code. */
public final class Formula {

    /** Conditions of a conjunction, or choices of a calculation, that find room in a mask. */
    private static final int MOST_PARTS = Long.SIZE - 1;

    private final int number;
    private final Plan plan;
    private final Layout layout;
    private final List<Node> parts;
    private final Code code;

    Formula(int number, Plan plan, Code code) {
        this.number = number;
        this.plan = plan;
        this.layout = new Layout(plan.readings(), plan.dictionary());
        this.parts = parts(plan.root());
        this.code = code;
    }

    /**
     * Whether the result reads the same as the interpreter's. A number may have come with zeros at its end, a period with more
     * than eleven months; their values are the same, their texts are not.
     */
    boolean isShownExactly() {
        return switch (Plan.present(plan.root().type())) {
            case Type.Number number -> false;
            case Type.Percent percent -> false;
            case Type.Amount amount -> false;
            case Type.Period period -> false;
            default -> true;
        };
    }

    static boolean isCondition(Node root) {
        return root.type() instanceof Type.Bool;
    }

    static List<Node> parts(Node root) {
        var parts = isCondition(root) ? Plan.conjuncts(root) : choices(root);
        return parts.size() <= MOST_PARTS ? parts : isCondition(root) ? List.of(root) : parts.subList(0, MOST_PARTS);
    }

    private static List<Node> choices(Node node) {
        var all = new ArrayList<Node>();
        if (node.form() instanceof Form.Choice) {
            all.add(node);
        }
        node.form().children().forEach(child -> all.addAll(choices(child)));
        return all;
    }

    /** Empty when the values or a result on the way do not fit; the interpreter then has the word. */
    public Optional<Trace> ask(Map<String, ?> values, Vector parameters) {
        return parameters.fits(plan.needed())
                ? layout.encode(values).flatMap(inputs -> ask(inputs, parameters.values()))
                : Optional.empty();
    }

    private Optional<Trace> ask(long[] inputs, long[] parameters) {
        try {
            return Optional.of(run(inputs, parameters));
        } catch (ArithmeticException overflow) {
            return Optional.empty();
        }
    }

    /** @throws ArithmeticException where a number leaves the range in which a {@code long} is exact */
    public Trace run(long[] inputs, long[] parameters) {
        return code.run(number, this, inputs, parameters);
    }

    /** The input vector, for callers that ask more than once about the same values. */
    public Optional<long[]> encode(Map<String, ?> values) {
        return layout.encode(values);
    }

    List<String> failing(long mask) {
        return IntStream.range(0, isCondition(plan.root()) ? parts.size() : 0)
                .filter(bit -> (mask & 1L << bit) == 0)
                .mapToObj(bit -> parts.get(bit).text())
                .toList();
    }

    Object result(long value) {
        var type = plan.root().type();
        return Plan.present(type) instanceof Type.Enumeration && value != Shape.ABSENT
                ? plan.dictionary().text(value)
                : plan.shape(plan.root()).decode(type, value);
    }
}
