package org.guiju.rulebook.expression;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Checks tests of a value: those behind {@code in} and those of a cell. */
final class Testing {

    private final Checker checker;
    private final Comparing comparing;

    Testing(Checker checker, Comparing comparing) {
        this.checker = checker;
        this.comparing = comparing;
    }

    Node in(Syntax.In in) {
        if (Comparing.isText(in.value()) && in.tests().size() == 1) {
            return codeInOne(in, in.tests().getFirst());
        }
        Node value = checker.present(in.value());
        return tested(
                in,
                value,
                in.tests().stream()
                        .map(test -> checked(test, Comparing.wanted(value)))
                        .toList());
    }

    /** A text may be a code: then what it is tested against says of which enumeration. */
    private Node codeInOne(Syntax.In in, Syntax only) {
        Prepared test = checked(only, Optional.empty());
        Optional<Type> wanted = test.operand().isBroken()
                ? Optional.empty()
                : Optional.of(element(test.operand().type()));
        return tested(in, checker.present(in.value(), wanted), List.of(test));
    }

    private static Type element(Type type) {
        return switch (type) {
            case Type.ListOf(Type item, int max) -> Kinship.present(item);
            case Type.Range(Type of) -> of;
            default -> type;
        };
    }

    private Node tested(Syntax.In in, Node value, List<Prepared> tests) {
        if (value.isBroken()) {
            return value;
        }
        if (tests.stream().allMatch(test -> test.isPlain(value))) {
            return among(in, value, tests);
        }
        if (tests.size() == 1 && !tests.getFirst().hasAlternatives()) {
            return alternatives(value, tests, checker.text(in));
        }
        return bound(value, known -> alternatives(known, tests, checker.text(in)), checker.text(in));
    }

    private Node among(Syntax.In in, Node value, List<Prepared> tests) {
        boolean sound = true;
        for (Prepared test : tests) {
            sound &= comparing.comparable(test.syntax().start(), value, test.operand());
        }
        List<Node> values = tests.stream().map(Prepared::operand).toList();
        Node membership = checker.node(new Form.Among(value, values), Type.bool(), in);
        return sound ? membership : Comparing.broken(membership);
    }

    /** Works a value out once, however often it is tested. */
    private Node bound(Node value, Function<Node, Node> body, String text) {
        boolean cheap = value.form() instanceof Form.Input
                || value.form() instanceof Form.Local
                || value.form() instanceof Form.Constant;
        if (cheap) {
            return body.apply(value);
        }
        return checker.withLocal(value, local -> {
            Node inside = body.apply(new Node(local.form(), value.type(), value.text()));
            return checker.unlessBroken(
                    new Node(new Form.Let(((Form.Local) local.form()).index(), value, inside), Type.bool(), text));
        });
    }

    private Node alternatives(Node value, List<Prepared> tests, String text) {
        Node all = null;
        for (Prepared test : tests) {
            Node one = test(value, test);
            all = all == null ? one : either(all, one);
        }
        return tests.size() == 1 ? new Node(all.form(), Type.bool(), text) : all;
    }

    Node either(Node left, Node right) {
        String text = left.text() + " or " + right.text();
        return checker.unlessBroken(new Node(new Form.Either(left, right), Type.bool(), text));
    }

    /**
     * A test whose parts are checked, but not yet against the value.
     *
     * @param operand what follows the operator; of a range, the range
     */
    record Prepared(Syntax syntax, Node operand) {

        /** Whether it is a list of ranges, each of which is a test. */
        boolean hasAlternatives() {
            return operand.form() instanceof Form.Items(List<Node> items)
                    && items.stream().anyMatch(item -> item.form() instanceof Form.Range);
        }

        /** Whether it is one value to be equal to. */
        boolean isPlain(Node value) {
            boolean single = !(operand.type() instanceof Type.ListOf) && !(operand.type() instanceof Type.Range);
            boolean whole = operand.type() instanceof Type.ListOf(Type item, int max)
                    && value.type() instanceof Type.ListOf
                    && !Kinship.comparable(value.type(), Kinship.present(item));
            return !(syntax instanceof Syntax.Test) && (operand.isBroken() || single || whole);
        }
    }

    Prepared checked(Syntax test, Optional<Type> wanted) {
        return switch (test) {
            case Syntax.Test(int start, Operator operator, Syntax operand) ->
                new Prepared(test, checker.present(operand, wanted));
            case Syntax.Range range -> new Prepared(test, comparing.range(range, wanted));
            default -> new Prepared(test, checker.present(test, wanted));
        };
    }

    Node test(Node value, Prepared test) {
        Node operand = test.operand();
        if (operand.isBroken()) {
            return operand;
        }
        int at = test.syntax().start();
        if (test.syntax() instanceof Syntax.Test(int start, Operator operator, Syntax syntax)) {
            return compared(value, operator, operand, syntax.start());
        }
        String text = value.text() + " in " + operand.text();
        return switch (operand.form()) {
            case Form.Range range -> within(value, range, at);
            case Form.Items(List<Node> items)
            when test.hasAlternatives() ->
                alternatives(
                        value,
                        items.stream()
                                .map(item -> new Prepared(test.syntax(), item))
                                .toList(),
                        text);
            default -> {
                if (operand.type() instanceof Type.Range(Type of)) {
                    yield sound(comparing.ordered(at, value, of), new Form.InRange(value, operand), text);
                }
                if (operand.type() instanceof Type.ListOf(Type item, int max) && !test.isPlain(value)) {
                    boolean sound = comparing.comparable(at, value, Kinship.present(item));
                    yield sound(sound, new Form.InList(value, operand), text);
                }
                yield compared(value, Operator.EQUAL, operand, at);
            }
        };
    }

    private Node compared(Node value, Operator operator, Node operand, int at) {
        boolean sound = operator.isEquality()
                ? comparing.comparable(at, value, operand)
                : comparing.ordered(at, value, operand);
        return sound(
                sound,
                new Form.Comparison(operator, value, operand),
                value.text() + " " + operator.sign() + " " + operand.text());
    }

    private Node within(Node value, Form.Range range, int at) {
        if (range.low().isEmpty()) {
            Operator operator = range.bounds().highIncluded() ? Operator.AT_MOST : Operator.LESS;
            return compared(value, operator, range.high().orElseThrow(), at);
        }
        if (range.high().isEmpty()) {
            Operator operator = range.bounds().lowIncluded() ? Operator.AT_LEAST : Operator.MORE;
            return compared(value, operator, range.low().get(), at);
        }
        Node low = range.low().get();
        Node high = range.high().get();
        boolean sound = comparing.ordered(at, value, low) && comparing.ordered(at, value, high);
        String text = value.text() + " in " + (range.bounds().lowIncluded() ? "[" : "(") + low.text() + ".."
                + high.text() + (range.bounds().highIncluded() ? "]" : ")");
        return sound(sound, new Form.Within(value, low, high, range.bounds()), text);
    }

    private static Node sound(boolean sound, Form form, String text) {
        Node node = new Node(form, Type.bool(), text);
        return sound ? node : Comparing.broken(node);
    }
}
