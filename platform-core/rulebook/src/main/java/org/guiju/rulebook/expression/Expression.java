package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Problem.Code.TOO_COSTLY;
import static org.guiju.rulebook.expression.Problem.Code.TOO_LONG;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A checked expression: immutable, safe to share between threads, without access to anything but the values it is
 * given. It always ends, after at most {@link #cost()} visits, with a value of {@link #type()} or with an
 * {@link UndeterminedException}.
 */
public final class Expression {

    private final String text;
    private final Syntax syntax;
    private final Node root;
    private final List<Slot> slots;
    private final int locals;
    private final int cost;

    /** Written when it is asked for first; every thread would write the same. So are the inputs. */
    private String canonical;

    private SortedSet<String> inputs;

    private Expression(String text, Syntax syntax, Node root, Names names, int cost) {
        this.text = text;
        this.syntax = syntax;
        this.root = root;
        this.slots = names.slotsRead();
        this.locals = names.mostLocals();
        this.cost = cost;
    }

    /** Reads a text as an expression over {@code scope} whose result fits {@code expected}. */
    public static Checked check(String text, Origin origin, Scope scope, Type expected) {
        return check(text, origin, scope, Optional.of(expected));
    }

    /** Reads a text as an expression over {@code scope} with whatever type it has. */
    public static Checked check(String text, Origin origin, Scope scope) {
        return check(text, origin, scope, Optional.empty());
    }

    private static Checked check(String text, Origin origin, Scope scope, Optional<Type> expected) {
        Problems problems = new Problems(text, origin);
        if (text.length() > Limits.MAX_TEXT) {
            problems.add(0, TOO_LONG, text.length(), Limits.MAX_TEXT);
            return new Checked.Rejected(problems.inOrder());
        }
        Syntax syntax = new Parser(new Lexer(text, problems).tokens(), problems, scope).parse();
        Names names = new Names(scope);
        Node root = new Checker(names, problems).checkWhole(syntax, expected);
        int cost = problems.none() ? Cost.of(root) : 0;
        if (cost > Limits.MAX_COST) {
            problems.add(0, TOO_COSTLY, cost, Limits.MAX_COST);
        }
        if (!problems.none()) {
            return new Checked.Rejected(problems.inOrder());
        }
        return new Checked.Ok(new Expression(text, syntax, root, names, cost));
    }

    public Type type() {
        return root.type();
    }

    Syntax syntax() {
        return syntax;
    }

    /** The text as it was written. */
    public String text() {
        return text;
    }

    /** The same expression in canonical form: one space, no needless parentheses. */
    public String format() {
        if (canonical == null) {
            canonical = Formatter.CANONICAL.format(syntax);
        }
        return canonical;
    }

    /** The full paths that are read, for example {@code person.base_salary}; of a list, the path of the list. */
    public SortedSet<String> inputs() {
        if (inputs == null) {
            inputs = slots.stream()
                    .map(Slot::path)
                    .collect(Collectors.collectingAndThen(
                            Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));
        }
        return inputs;
    }

    /** The checked tree, for whatever runs the expression in another way than {@link #evaluate}. */
    public Node root() {
        return root;
    }

    /** What {@link Form.Input} numbers. */
    public List<Slot> slots() {
        return slots;
    }

    /** How many parts an evaluation visits at most, given the declared maxima of the lists. */
    public int cost() {
        return cost;
    }

    /**
     * When a condition holds.
     *
     * @param known values that are the same in every case, by name: a clause's parameters
     */
    public Circumstances circumstances(Map<String, ?> known) {
        return new Casework(known.keySet(), node -> new Interpreter(slots, locals, Values.of(known))
                        .evaluate(node)
                        .value())
                .of(root);
    }

    /** @throws UndeterminedException if these values give no answer */
    public Evaluation evaluate(Values values) {
        return new Interpreter(slots, locals, values).evaluate(root);
    }

    /** Expressions are equal if they are written the same but for spaces and parentheses and read the same inputs. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Expression that && root.equals(that.root) && slots.equals(that.slots);
    }

    @Override
    public int hashCode() {
        return format().hashCode();
    }

    @Override
    public String toString() {
        return format();
    }
}
