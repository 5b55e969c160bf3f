package org.guiju.rulebook.expression;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a {@link Node} does. */
public sealed interface Form {

    default List<Node> children() {
        return List.of();
    }

    record Constant(Object value) implements Form {}

    record Input(String path, int slot) implements Form {}

    /** The item of a list that {@link Quantified} or {@link Filter} is at. */
    record Local(int index, Type declared) implements Form {}

    record Field(Node of, String field, Type declared) implements Form {
        @Override
        public List<Node> children() {
            return List.of(of);
        }
    }

    /** One field of every item. */
    record Projection(Node list, String field, Type declared) implements Form {
        @Override
        public List<Node> children() {
            return List.of(list);
        }
    }

    record Negation(Node operand) implements Form {
        @Override
        public List<Node> children() {
            return List.of(operand);
        }
    }

    record Arithmetic(Operator operator, Node left, Node right) implements Form {
        @Override
        public List<Node> children() {
            return List.of(left, right);
        }
    }

    record Rounded(Node value, int scale, RoundingMode mode) implements Form {
        @Override
        public List<Node> children() {
            return List.of(value);
        }
    }

    record Power(Node base, int exponent) implements Form {
        @Override
        public List<Node> children() {
            return List.of(base);
        }
    }

    /** The sum of a list divided by its count; absent of an empty list. */
    record Mean(Node list, int scale, RoundingMode mode) implements Form {
        @Override
        public List<Node> children() {
            return List.of(list);
        }
    }

    /** A part of a date, time, length of time or range. */
    record Part(Node of, Property property) implements Form {
        @Override
        public List<Node> children() {
            return List.of(of);
        }
    }

    record Quotient(Node dividend, Node divisor, int scale, RoundingMode mode) implements Form {
        @Override
        public List<Node> children() {
            return List.of(dividend, divisor);
        }
    }

    record Comparison(Operator operator, Node left, Node right) implements Form {
        @Override
        public List<Node> children() {
            return List.of(left, right);
        }
    }

    /** {@code x != null} if {@code wanted}, {@code x = null} if not. */
    record Presence(Node value, boolean wanted) implements Form {
        @Override
        public List<Node> children() {
            return List.of(value);
        }
    }

    /** Whether a value is of a type, where its own type does not say. */
    record Instance(Node value, TypeNames.Named type) implements Form {
        @Override
        public List<Node> children() {
            return List.of(value);
        }
    }

    record Within(Node value, Node low, Node high, Syntax.Bounds bounds) implements Form {
        @Override
        public List<Node> children() {
            return List.of(value, low, high);
        }
    }

    /** {@code [a..b)} as a value. */
    record Range(Optional<Node> low, Optional<Node> high, Syntax.Bounds bounds) implements Form {
        @Override
        public List<Node> children() {
            return Stream.concat(low.stream(), high.stream()).toList();
        }
    }

    record InRange(Node value, Node range) implements Form {
        @Override
        public List<Node> children() {
            return List.of(value, range);
        }
    }

    /** A value that is worked out once and then read as a local. */
    record Let(int local, Node value, Node body) implements Form {
        @Override
        public List<Node> children() {
            return List.of(value, body);
        }
    }

    record Items(List<Node> items) implements Form {
        @Override
        public List<Node> children() {
            return items;
        }
    }

    /** Each value is also a local, from {@code firstLocal} on, for the entries behind it. */
    record Context(int firstLocal, List<String> keys, List<Node> values) implements Form {
        @Override
        public List<Node> children() {
            return values;
        }
    }

    /** The item at a place counted from 1, or from the end by negative numbers; absent if there is none. */
    record ItemAt(Node list, Node place) implements Form {
        @Override
        public List<Node> children() {
            return List.of(list, place);
        }
    }

    record Among(Node value, List<Node> values) implements Form {
        @Override
        public List<Node> children() {
            return Stream.concat(Stream.of(value), values.stream()).toList();
        }
    }

    record InList(Node value, Node list) implements Form {
        @Override
        public List<Node> children() {
            return List.of(value, list);
        }
    }

    record Both(Node left, Node right) implements Form {
        @Override
        public List<Node> children() {
            return List.of(left, right);
        }
    }

    record Either(Node left, Node right) implements Form {
        @Override
        public List<Node> children() {
            return List.of(left, right);
        }
    }

    record Choice(Node condition, Node then, Node otherwise) implements Form {
        @Override
        public List<Node> children() {
            return List.of(condition, then, otherwise);
        }
    }

    record Call(Builtin function, List<Node> arguments) implements Form {
        @Override
        public List<Node> children() {
            return arguments;
        }
    }

    record Supplied(Signature function, List<Node> arguments) implements Form {
        @Override
        public List<Node> children() {
            return arguments;
        }
    }

    record Quantified(boolean every, int local, Node list, Node condition) implements Form {
        @Override
        public List<Node> children() {
            return List.of(list, condition);
        }
    }

    record Source(int local, Node list) {}

    /** The body for every item, or for every combination of items, the last source the fastest. */
    record Iteration(List<Source> sources, Node body) implements Form {
        @Override
        public List<Node> children() {
            return Stream.concat(sources.stream().map(Source::list), Stream.of(body))
                    .toList();
        }
    }

    /** Items with equal keys stay in their order. */
    record Sorted(int local, Node list, Node key, boolean descending) implements Form {
        @Override
        public List<Node> children() {
            return List.of(list, key);
        }
    }

    /** Structs of {@code key} and {@code items}, in the order in which the keys first appear. */
    record Grouped(int local, Node list, Node key) implements Form {
        @Override
        public List<Node> children() {
            return List.of(list, key);
        }
    }

    record Filter(int local, Node list, Node condition) implements Form {
        @Override
        public List<Node> children() {
            return List.of(list, condition);
        }
    }

    /** Stands where a problem was found, so that checking goes on. */
    record Broken() implements Form {}
}
