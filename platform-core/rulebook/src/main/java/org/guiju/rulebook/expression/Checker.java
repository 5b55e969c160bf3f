package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Problem.Code.AMBIGUOUS_NAME;
import static org.guiju.rulebook.expression.Problem.Code.BRANCHES_DIFFER;
import static org.guiju.rulebook.expression.Problem.Code.DIVISION_BY_ZERO;
import static org.guiju.rulebook.expression.Problem.Code.DIVISION_OUTSIDE_ROUND;
import static org.guiju.rulebook.expression.Problem.Code.EXPONENT;
import static org.guiju.rulebook.expression.Problem.Code.INSTANT_AND_PERIOD;
import static org.guiju.rulebook.expression.Problem.Code.MAY_BE_ABSENT;
import static org.guiju.rulebook.expression.Problem.Code.MONEY_NEEDS_ROUNDING;
import static org.guiju.rulebook.expression.Problem.Code.MONEY_TIMES_MONEY;
import static org.guiju.rulebook.expression.Problem.Code.MONEY_WITH_NUMBER;
import static org.guiju.rulebook.expression.Problem.Code.NOT_A_LIST;
import static org.guiju.rulebook.expression.Problem.Code.NO_COMPARATOR;
import static org.guiju.rulebook.expression.Problem.Code.NO_FIELDS;
import static org.guiju.rulebook.expression.Problem.Code.NULL_NOT_HERE;
import static org.guiju.rulebook.expression.Problem.Code.NUMBER_NEEDS_ROUNDING;
import static org.guiju.rulebook.expression.Problem.Code.UNKNOWN_CODE;
import static org.guiju.rulebook.expression.Problem.Code.UNKNOWN_CODE_NEAR;
import static org.guiju.rulebook.expression.Problem.Code.UNKNOWN_FIELD;
import static org.guiju.rulebook.expression.Problem.Code.UNKNOWN_FIELD_NEAR;
import static org.guiju.rulebook.expression.Problem.Code.UNKNOWN_NAME;
import static org.guiju.rulebook.expression.Problem.Code.UNKNOWN_NAME_NEAR;
import static org.guiju.rulebook.expression.Problem.Code.WRONG_OPERAND;
import static org.guiju.rulebook.expression.Problem.Code.WRONG_OPERANDS;
import static org.guiju.rulebook.expression.Problem.Code.WRONG_TYPE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Gives names their meaning and every part its type, and reports what does not go together. */
final class Checker {

    static final Node BROKEN = new Node(new Form.Broken(), Type.bool(), "");

    private final Names names;
    private final Problems problems;
    private final Comparing comparing;
    private final Calling calling;
    private final Iterating iterating;
    private final Gathering gathering;

    Checker(Names names, Problems problems) {
        this.names = names;
        this.problems = problems;
        this.comparing = new Comparing(this, problems);
        this.calling = new Calling(this, names, problems);
        this.iterating = new Iterating(this, names);
        this.gathering = new Gathering(this, names);
    }

    Node checkWhole(Syntax syntax, Optional<Type> expected) {
        Node node = check(syntax, expected);
        return expected.isEmpty() ? node : expect(node, syntax, expected.get());
    }

    Node check(Syntax syntax) {
        return check(syntax, Optional.empty());
    }

    /** @param wanted the type the place asks for, so that a text can be read as a code */
    Node check(Syntax syntax, Optional<Type> wanted) {
        return switch (syntax) {
            case Syntax.Literal literal -> literal(literal, wanted);
            case Syntax.Null absent -> absent(wanted.map(Kinship::present).orElse(Type.nothing()));
            case Syntax.Name name -> names.read(name(name));
            case Syntax.Member member -> names.read(member(member));
            case Syntax.Negation negation -> negation(negation);
            case Syntax.Binary binary -> binary(binary);
            case Syntax.Between between -> comparing.between(between);
            case Syntax.In in -> comparing.in(in);
            case Syntax.Instance instance -> new Instances(this).check(instance);
            case Syntax.Test test -> throw new IllegalStateException("A test without a value: " + test);
            case Syntax.Cell cell -> throw new IllegalStateException("A cell inside an expression: " + cell);
            case Syntax.Range range -> comparing.range(range, wanted);
            case Syntax.Items items -> gathering.items(items, wanted);
            case Syntax.Context context -> gathering.context(context, wanted);
            case Syntax.Choice choice -> choice(choice, wanted);
            case Syntax.Call call -> calling.check(call, wanted);
            case Syntax.Supplied supplied -> calling.supplied(supplied);
            case Syntax.Lambda lambda -> broken(lambda.start(), NO_COMPARATOR);
            case Syntax.Counting counting -> iterating.counting(counting);
            case Syntax.Iteration iteration -> iterating.iteration(iteration);
            case Syntax.Quantified quantified -> iterating.quantified(quantified);
            case Syntax.Filter filter -> iterating.filter(filter);
            case Syntax.Unread unread -> BROKEN;
        };
    }

    /** Checks a part that must be there. */
    Node present(Syntax syntax, Optional<Type> wanted) {
        if (syntax instanceof Syntax.Null) {
            return broken(syntax.start(), NULL_NOT_HERE);
        }
        Node node = check(syntax, wanted);
        return node.isOptional() ? broken(syntax.start(), MAY_BE_ABSENT, node.text()) : node;
    }

    Node present(Syntax syntax) {
        return present(syntax, Optional.empty());
    }

    Node condition(Syntax syntax) {
        return expect(check(syntax), syntax, Type.bool());
    }

    Node expect(Node node, Syntax syntax, Type expected) {
        Type actual = node.type();
        if (syntax instanceof Syntax.Null && !(expected instanceof Type.Optional)) {
            return broken(syntax.start(), NULL_NOT_HERE);
        }
        if (node.isBroken() || Kinship.fits(actual, expected) && !(isSurprise(actual, expected))) {
            return node;
        }
        if (actual instanceof Type.Optional(Type of) && Kinship.fits(of, expected)) {
            return broken(syntax.start(), MAY_BE_ABSENT, node.text());
        }
        Type plain = Kinship.present(expected);
        if (actual instanceof Type.Amount && plain instanceof Type.Money) {
            return broken(syntax.start(), MONEY_NEEDS_ROUNDING, node.text());
        }
        if (Kinship.isNumeric(actual) && plain instanceof Type.Number(int scale)) {
            return broken(syntax.start(), NUMBER_NEEDS_ROUNDING, node.text(), scale);
        }
        return broken(syntax.start(), WRONG_TYPE, expected, actual);
    }

    private static boolean isSurprise(Type actual, Type expected) {
        return actual instanceof Type.Optional && !(expected instanceof Type.Optional);
    }

    private Node literal(Syntax.Literal literal, Optional<Type> wanted) {
        if (literal.type() instanceof Type.Text
                && wanted.map(Kinship::present).orElse(literal.type()) instanceof Type.Enumeration codes) {
            return code(literal, codes);
        }
        return node(new Form.Constant(literal.value()), literal.type(), literal);
    }

    private Node code(Syntax.Literal literal, Type.Enumeration type) {
        String code = literal.text();
        if (type.codes().contains(code)) {
            return node(new Form.Constant(code), type, literal);
        }
        return Nearest.to(code, type.codes())
                .map(near -> broken(literal.start(), UNKNOWN_CODE_NEAR, code, near, type))
                .orElseGet(() -> broken(literal.start(), UNKNOWN_CODE, code, type));
    }

    private Node name(Syntax.Name name) {
        List<Node> meanings = names.meanings(name.name());
        Optional<Expression> definition = names.definition(name.name());
        if (definition.isPresent() && meanings.isEmpty()) {
            Node worked = names.aside(() -> check(definition.get().syntax()));
            return new Node(worked.form(), worked.type(), name.name());
        }
        if (meanings.size() == 1 && definition.isEmpty()) {
            return meanings.getFirst();
        }
        if (!meanings.isEmpty() || definition.isPresent()) {
            return broken(name.start(), AMBIGUOUS_NAME, name.name());
        }
        return names.nearest(name.name())
                .map(near -> broken(name.start(), UNKNOWN_NAME_NEAR, name.name(), near))
                .orElseGet(() -> broken(name.start(), UNKNOWN_NAME, name.name()));
    }

    private Node target(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Name name -> name(name);
            case Syntax.Member member -> member(member);
            default -> check(syntax);
        };
    }

    private Node member(Syntax.Member member) {
        Node of = target(member.of());
        if (of.isBroken()) {
            return of;
        }
        if (of.type() instanceof Type.ListOf(Type item, int max) && item instanceof Type.Struct(var fields)) {
            return declaredField(member, fields)
                    .map(type -> projection(member, of, type, max))
                    .orElse(BROKEN);
        }
        if (Kinship.present(of.type()) instanceof Type.Struct(var fields)) {
            return declaredField(member, fields)
                    .map(type -> names.field(of, member.field(), type, reading(member)))
                    .orElse(BROKEN);
        }
        Type owner = Kinship.present(of.type());
        if (!Property.of(owner).isEmpty()) {
            return declaredField(member, Property.of(owner))
                    .map(type -> property(member, names.read(of), owner, type))
                    .orElse(BROKEN);
        }
        return broken(member.fieldStart(), NO_FIELDS, of.text(), of.type(), member.field());
    }

    private Node property(Syntax.Member member, Node of, Type owner, Type type) {
        Property property = Property.named(member.field(), owner).orElseThrow();
        return node(new Form.Part(of, property), of.isOptional() ? Type.optional(type) : type, member);
    }

    private Node projection(Syntax.Member member, Node list, Type item, int max) {
        return node(new Form.Projection(names.read(list), member.field(), item), Type.listOf(item, max), member);
    }

    private Optional<Type> declaredField(Syntax.Member member, Map<String, Type> fields) {
        Type type = fields.get(member.field());
        if (type != null) {
            return Optional.of(type);
        }
        String owner = reading(member.of());
        Nearest.to(member.field(), fields.keySet())
                .ifPresentOrElse(
                        near -> problems.add(member.fieldStart(), UNKNOWN_FIELD_NEAR, owner, member.field(), near),
                        () -> problems.add(
                                member.fieldStart(),
                                UNKNOWN_FIELD,
                                owner,
                                member.field(),
                                String.join(", ", fields.keySet())));
        return Optional.empty();
    }

    private Node negation(Syntax.Negation negation) {
        Node operand = present(negation.operand());
        if (operand.isBroken()) {
            return operand;
        }
        if (!Calculus.isMeasure(operand.type())) {
            return broken(negation.start(), WRONG_OPERAND, "−", Expected.MEASURE, operand.type());
        }
        return node(new Form.Negation(operand), operand.type(), negation);
    }

    private Node binary(Syntax.Binary binary) {
        return switch (binary.operator()) {
            case AND -> both(binary);
            case OR -> either(binary);
            case PLUS, MINUS, TIMES -> arithmetic(binary);
            case DIVIDE -> division(binary);
            case POWER -> power(binary);
            default -> comparing.compare(binary);
        };
    }

    /** Dividing by a written number that divides without a rest is multiplying by its part of one. */
    private Node division(Syntax.Binary binary) {
        Node left = present(binary.left());
        Node right = present(binary.right());
        if (left.isBroken() || right.isBroken()) {
            return BROKEN;
        }
        if (Division.isZero(right)) {
            return broken(binary.right().start(), DIVISION_BY_ZERO);
        }
        Optional<BigDecimal> part = Arguments.literal(binary.right()).flatMap(Division::reciprocal);
        if (part.isEmpty()) {
            return broken(binary.operatorStart(), DIVISION_OUTSIDE_ROUND);
        }
        Type type = Type.number(Limits.scale(part.get()));
        Node factor = new Node(new Form.Constant(part.get()), type, part.get().toPlainString());
        return Calculus.product(left.type(), type)
                .map(result -> node(new Form.Arithmetic(Operator.TIMES, left, factor), result, binary))
                .orElseGet(() -> mismatch(binary, left.type(), right.type()));
    }

    private Node power(Syntax.Binary binary) {
        Node base = present(binary.left());
        Optional<Integer> exponent = Arguments.literal(binary.right())
                .filter(number -> Limits.scale(number) == 0 && number.signum() >= 0)
                .filter(number -> number.compareTo(BigDecimal.valueOf(Limits.MAX_EXPONENT)) <= 0)
                .map(BigDecimal::intValueExact);
        if (exponent.isEmpty()) {
            return broken(binary.right().start(), EXPONENT, Limits.MAX_EXPONENT);
        }
        if (base.isBroken() || !Kinship.isNumeric(base.type())) {
            return base.isBroken()
                    ? base
                    : broken(binary.left().start(), WRONG_OPERAND, "^", Expected.NUMBER, base.type());
        }
        int scale = Kinship.scale(base.type());
        Type type = Type.number(scale == Type.UNBOUNDED ? scale : scale * exponent.get());
        return node(new Form.Power(base, exponent.get()), type, binary);
    }

    private Node both(Syntax.Binary binary) {
        Node left = condition(binary.left());
        Node right = names.knowing(Facts.of(left).whenTrue(), () -> condition(binary.right()));
        return unlessBroken(node(new Form.Both(left, right), Type.bool(), binary));
    }

    private Node either(Syntax.Binary binary) {
        Node left = condition(binary.left());
        Node right = names.knowing(Facts.of(left).whenFalse(), () -> condition(binary.right()));
        return unlessBroken(node(new Form.Either(left, right), Type.bool(), binary));
    }

    private Node arithmetic(Syntax.Binary binary) {
        Node left = present(binary.left());
        Node right = present(binary.right());
        if (left.isBroken() || right.isBroken()) {
            return BROKEN;
        }
        Optional<Type> type =
                switch (binary.operator()) {
                    case PLUS -> Calculus.sum(left.type(), right.type());
                    case MINUS -> Calculus.difference(left.type(), right.type());
                    default -> Calculus.product(left.type(), right.type());
                };
        return type.map(result -> node(new Form.Arithmetic(binary.operator(), left, right), result, binary))
                .orElseGet(() -> mismatch(binary, left.type(), right.type()));
    }

    Node mismatch(Syntax.Binary binary, Type left, Type right) {
        int at = binary.operatorStart();
        boolean product = binary.operator() == Operator.TIMES;
        if (Kinship.isMonetary(left) && Kinship.isMonetary(right) && product) {
            return broken(at, MONEY_TIMES_MONEY);
        }
        boolean mixed = Kinship.isMonetary(left) && Kinship.isNumeric(right)
                || Kinship.isNumeric(left) && Kinship.isMonetary(right);
        if (mixed && binary.operator() != Operator.DIVIDE) {
            return broken(at, MONEY_WITH_NUMBER);
        }
        if (left instanceof Type.Instant && right instanceof Type.Period && !product) {
            return broken(at, INSTANT_AND_PERIOD);
        }
        return broken(at, WRONG_OPERANDS, binary.operator().sign(), left, right);
    }

    private Node choice(Syntax.Choice choice, Optional<Type> wanted) {
        Node condition = condition(choice.condition());
        Facts facts = Facts.of(condition);
        Node then = names.knowing(facts.whenTrue(), () -> check(choice.then(), wanted));
        Node otherwise = names.knowing(facts.whenFalse(), () -> check(choice.otherwise(), wanted));
        if (condition.isBroken() || then.isBroken() || otherwise.isBroken()) {
            return BROKEN;
        }
        Node first = choice.then() instanceof Syntax.Null ? absent(Kinship.present(otherwise.type())) : then;
        Node second = choice.otherwise() instanceof Syntax.Null ? absent(Kinship.present(then.type())) : otherwise;
        return Kinship.join(first.type(), second.type())
                .map(joined -> node(new Form.Choice(condition, first, second), joined, choice))
                .orElseGet(() -> broken(choice.start(), BRANCHES_DIFFER, then.type(), otherwise.type()));
    }

    private static Node absent(Type type) {
        return new Node(new Form.Constant(Optional.empty()), Type.optional(type), "null");
    }

    /** Checks a part that must be a list. */
    Node list(Syntax syntax) {
        Node list = present(syntax);
        if (list.isBroken() || list.type() instanceof Type.ListOf) {
            return list;
        }
        return broken(syntax.start(), NOT_A_LIST, list.text(), list.type());
    }

    static Type item(Node list) {
        return ((Type.ListOf) list.type()).item();
    }

    boolean isDeclaredOptional(Node node) {
        return names.isDeclaredOptional(node);
    }

    Node node(Form form, Type type, Syntax syntax) {
        return new Node(form, type, syntax);
    }

    Node unlessBroken(Node node) {
        List<Node> children = node.form().children();
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i).isBroken()) {
                return BROKEN;
            }
        }
        return node;
    }

    Node broken(int offset, Problem.Code code, Object... args) {
        problems.add(offset, code, args);
        return BROKEN;
    }

    String text(Syntax syntax) {
        return reading(syntax);
    }

    /** Checks a body in which a value has a number of its own. */
    Node withLocal(Node value, UnaryOperator<Node> body) {
        Names.Local local = new Names.Local(names.nextLocal(), "", value.type(), false);
        Node node = new Node(new Form.Local(local.index(), value.type()), value.type(), value.text());
        return names.withLocal(local, () -> body.apply(node));
    }

    Node cell(Syntax.Cell cell, Type input) {
        return new CellCheck(this, names, comparing).check(cell, input);
    }

    private static String reading(Syntax syntax) {
        return Formatter.READING.format(syntax);
    }
}
