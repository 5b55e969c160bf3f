package org.guiju.rulebook.expression;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was written, before anything is known about names and types. */
public sealed interface Syntax {

    /** Offset of the first character. */
    int start();

    default List<Syntax> children() {
        return List.of();
    }

    /** @param text as written, for numbers with their own digits */
    record Literal(int start, Type type, Object value, String text) implements Syntax {}

    record Null(int start) implements Syntax {}

    record Name(int start, String name) implements Syntax {}

    record Member(Syntax of, String field, int fieldStart) implements Syntax {
        @Override
        public int start() {
            return of.start();
        }

        @Override
        public List<Syntax> children() {
            return List.of(of);
        }
    }

    record Negation(int start, Syntax operand) implements Syntax {
        @Override
        public List<Syntax> children() {
            return List.of(operand);
        }
    }

    record Binary(Operator operator, int operatorStart, Syntax left, Syntax right) implements Syntax {
        @Override
        public int start() {
            return left.start();
        }

        @Override
        public List<Syntax> children() {
            return List.of(left, right);
        }
    }

    /** {@code x between low and high}. */
    record Between(Syntax value, Syntax low, Syntax high) implements Syntax {
        @Override
        public int start() {
            return value.start();
        }

        @Override
        public List<Syntax> children() {
            return List.of(value, low, high);
        }
    }

    /** Which ends belong to a range. */
    record Bounds(boolean lowIncluded, boolean highIncluded) {}

    /**
     * {@code x in ("a", < 5, [7..9])}: the value passes at least one test.
     *
     * @param listed whether the tests stand in parentheses of their own
     */
    record In(Syntax value, List<Syntax> tests, boolean listed) implements Syntax {
        @Override
        public int start() {
            return value.start();
        }

        @Override
        public List<Syntax> children() {
            return Stream.concat(Stream.of(value), tests.stream()).toList();
        }
    }

    /** {@code < 5}, as a test of {@link In} or of a cell. */
    record Test(int start, Operator operator, Syntax operand) implements Syntax {
        @Override
        public List<Syntax> children() {
            return List.of(operand);
        }
    }

    /**
     * The cell of a decision table: {@code < 5, [7..9]} or {@code not("a")}.
     *
     * @param tests none for a cell that lets everything through
     */
    record Cell(int start, List<Syntax> tests, boolean negated) implements Syntax {
        @Override
        public List<Syntax> children() {
            return tests;
        }
    }

    /** {@code [a..b)}, or with one end {@code (< b)}. */
    record Range(int start, Optional<Syntax> low, Optional<Syntax> high, boolean lowIncluded, boolean highIncluded)
            implements Syntax {
        @Override
        public List<Syntax> children() {
            return Stream.concat(low.stream(), high.stream()).toList();
        }
    }

    /** {@code [a, b, c]}. */
    record Items(int start, List<Syntax> items) implements Syntax {
        @Override
        public List<Syntax> children() {
            return items;
        }
    }

    record Entry(String key, int keyStart, Syntax value) {}

    /** <code>{a: 1, b: a + 1}</code>. */
    record Context(int start, List<Entry> entries) implements Syntax {
        @Override
        public List<Syntax> children() {
            return entries.stream().map(Entry::value).toList();
        }
    }

    /** {@code x instance of number}. */
    record Instance(Syntax value, TypeNames.Named type) implements Syntax {
        @Override
        public int start() {
            return value.start();
        }

        @Override
        public List<Syntax> children() {
            return List.of(value);
        }
    }

    record Choice(int start, Syntax condition, Syntax then, Syntax otherwise) implements Syntax {
        @Override
        public List<Syntax> children() {
            return List.of(condition, then, otherwise);
        }
    }

    record Call(int start, Builtin function, List<Syntax> arguments) implements Syntax {
        @Override
        public List<Syntax> children() {
            return arguments;
        }
    }

    /** A call of a function that is supplied from outside. */
    record Supplied(int start, Signature function, List<Syntax> arguments) implements Syntax {
        @Override
        public List<Syntax> children() {
            return arguments;
        }
    }

    /** {@code function(x, y) x.amount < y.amount}; only {@code sort} takes one. */
    record Lambda(int start, List<String> parameters, Syntax body) implements Syntax {
        @Override
        public List<Syntax> children() {
            return List.of(body);
        }
    }

    /** {@code 1..10}, counted through by {@code for}. */
    record Counting(Syntax from, Syntax to) implements Syntax {
        @Override
        public int start() {
            return from.start();
        }

        @Override
        public List<Syntax> children() {
            return List.of(from, to);
        }
    }

    record Source(String variable, int variableStart, Syntax list) {}

    /** {@code for x in list, y in other return x * y}. */
    record Iteration(int start, List<Source> sources, Syntax body) implements Syntax {
        @Override
        public List<Syntax> children() {
            return Stream.concat(sources.stream().map(Source::list), Stream.of(body))
                    .toList();
        }
    }

    record Quantified(int start, boolean every, String variable, int variableStart, Syntax list, Syntax condition)
            implements Syntax {
        @Override
        public List<Syntax> children() {
            return List.of(list, condition);
        }
    }

    record Filter(Syntax list, Syntax condition) implements Syntax {
        @Override
        public int start() {
            return list.start();
        }

        @Override
        public List<Syntax> children() {
            return List.of(list, condition);
        }
    }

    /** A part that could not be read; its problem is reported already. */
    record Unread(int start) implements Syntax {}
}
