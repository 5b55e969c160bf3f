package org.guiju.rulebook.expression;

import java.util.List;
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

    /** {@code x between low and high}, and {@code x in [low..high]}. */
    record Within(Syntax value, Syntax low, Syntax high, Bounds bounds) implements Syntax {
        @Override
        public int start() {
            return value.start();
        }

        @Override
        public List<Syntax> children() {
            return List.of(value, low, high);
        }
    }

    /** Which ends belong to a range, and whether it was written with {@code between}. */
    record Bounds(boolean lowIncluded, boolean highIncluded, boolean between) {}

    /** {@code x in ("a", "b")}. */
    record AmongValues(Syntax value, List<Syntax> values) implements Syntax {
        @Override
        public int start() {
            return value.start();
        }

        @Override
        public List<Syntax> children() {
            return Stream.concat(Stream.of(value), values.stream()).toList();
        }
    }

    /** {@code x in list}. */
    record InList(Syntax value, Syntax list) implements Syntax {
        @Override
        public int start() {
            return value.start();
        }

        @Override
        public List<Syntax> children() {
            return List.of(value, list);
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
