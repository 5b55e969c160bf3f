package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Problem.Code.TOO_COSTLY;
import static org.guiju.rulebook.expression.Problem.Code.TOO_LONG;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The checked cell of a decision table: {@code -}, {@code < 5, [7..9]}, {@code "a", "b"}, {@code not("a")},
 * {@code true}, or a condition over {@code ?}, the value of the column.
 *
 * <p>A value that is absent passes {@code -}, {@code null} and conditions over {@code ?} that say so; nothing else.
 */
public final class UnaryTests {

    /** The answer of {@link #check}. */
    public sealed interface Checked {

        record Ok(UnaryTests tests) implements Checked {}

        /** @param problems at least one, in the order of the text */
        record Rejected(List<Problem> problems) implements Checked {
            public Rejected {
                problems = List.copyOf(problems);
            }
        }
    }

    private static final int INPUT = 0;

    private final String canonical;
    private final Type input;
    private final Node root;
    private final List<Slot> slots;
    private final int locals;

    private UnaryTests(String canonical, Type input, Node root, Names names) {
        this.canonical = canonical;
        this.input = input;
        this.root = root;
        this.slots = names.slotsRead();
        this.locals = Math.max(1, names.mostLocals());
    }

    /** @param input the type of the column */
    public static Checked check(String text, Origin origin, Scope scope, Type input) {
        Problems problems = new Problems(text, origin);
        if (text.length() > Limits.MAX_TEXT) {
            problems.add(0, TOO_LONG, text.length(), Limits.MAX_TEXT);
            return new Checked.Rejected(problems.inOrder());
        }
        List<Token> tokens = new Lexer(text, problems).tokens();
        Syntax syntax = new Parser(tokens, problems, scope).parseTests();
        if (!(syntax instanceof Syntax.Cell cell)) {
            return new Checked.Rejected(problems.inOrder());
        }
        Names names = new Names(scope);
        Node root = new Checker(names, problems).cell(cell, input);
        if (problems.none() && Cost.of(root) > Limits.MAX_COST) {
            problems.add(0, TOO_COSTLY, Cost.of(root), Limits.MAX_COST);
        }
        return problems.none()
                ? new Checked.Ok(new UnaryTests(Formatter.CANONICAL.format(cell), input, root, names))
                : new Checked.Rejected(problems.inOrder());
    }

    /** The type of the values that are tested. */
    public Type input() {
        return input;
    }

    /** The cell in canonical form: reading it again gives equal tests. */
    public String format() {
        return canonical;
    }

    /** The full paths of other values that the cell reads. */
    public SortedSet<String> inputs() {
        return slots.stream()
                .map(Slot::path)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));
    }

    public int cost() {
        return Cost.of(root);
    }

    /** Whether everything passes: {@code -}. */
    public boolean isOpen() {
        return root.form() instanceof Form.Constant(Object value) && value.equals(true);
    }

    /** @throws UndeterminedException if these values give no answer */
    public boolean matches(Object tested, Values values) {
        return (Boolean) evaluate(tested, values).value();
    }

    /**
     * Whether a value passes, and how that came out.
     *
     * @param tested represented as in {@link Values}
     * @throws UndeterminedException if these values give no answer
     */
    public Evaluation evaluate(Object tested, Values values) {
        Object taken = Border.taken(tested, input, CellCheck.INPUT);
        return new Interpreter(slots, locals, values).with(INPUT, taken).evaluate(root);
    }

    /** What passes, as far as it can be said without any other value. */
    public Admitted admitted() {
        return admitted(Values.of(Map.of()));
    }

    /** What passes when the other values that the cell reads are these. */
    public Admitted admitted(Values values) {
        return new Admission(UnaryTests::isInput, input, node -> new Interpreter(slots, locals, values)
                        .evaluate(node)
                        .value())
                .of(root);
    }

    private static boolean isInput(Node node) {
        return node.form() instanceof Form.Local(int index, Type declared) && index == INPUT;
    }

    /** The checked tree; the tested value is its local 0. */
    Node root() {
        return root;
    }

    List<Slot> slots() {
        return slots;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnaryTests that
                && input.equals(that.input)
                && root.equals(that.root)
                && slots.equals(that.slots);
    }

    @Override
    public int hashCode() {
        return canonical.hashCode();
    }

    @Override
    public String toString() {
        return canonical;
    }
}
