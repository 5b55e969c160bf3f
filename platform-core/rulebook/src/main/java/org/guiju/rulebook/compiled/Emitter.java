package org.guiju.rulebook.compiled;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.DUP2;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IFGE;
import static org.objectweb.asm.Opcodes.IFGT;
import static org.objectweb.asm.Opcodes.IFLE;
import static org.objectweb.asm.Opcodes.IFLT;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.LALOAD;
import static org.objectweb.asm.Opcodes.LAND;
import static org.objectweb.asm.Opcodes.LCMP;
import static org.objectweb.asm.Opcodes.LCONST_0;
import static org.objectweb.asm.Opcodes.LCONST_1;
import static org.objectweb.asm.Opcodes.LLOAD;
import static org.objectweb.asm.Opcodes.LOR;
import static org.objectweb.asm.Opcodes.LSHL;
import static org.objectweb.asm.Opcodes.LSTORE;
import static org.objectweb.asm.Opcodes.LSUB;
import static org.objectweb.asm.Opcodes.LUSHR;
import static org.objectweb.asm.Opcodes.LXOR;
import static org.objectweb.asm.Opcodes.POP2;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.compiled.Shape.Kind;
import org.guiju.rulebook.expression.Builtin;
import org.guiju.rulebook.expression.Form;
import org.guiju.rulebook.expression.Node;
import org.guiju.rulebook.expression.Operator;
import org.guiju.rulebook.expression.Syntax;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Writes the instructions that leave the value of a part of an expression on the stack. Every part that the interpreter
 * would visit is visited, in its order, so that what overflows there is noticed here.
 */
final class Emitter {

    /** Local variables of the generated method. */
    static final int INPUTS = 1;

    static final int PARAMETERS = 2;
    static final int MASK = 3;
    private static final int FIRST_FREE = 5;

    private static final String MATH = Type.getInternalName(Math.class);
    private static final String ARITHMETIC = Type.getInternalName(Arithmetic.class);
    private static final String TRUTH = Type.getInternalName(Truth.class);
    private static final String ROUNDING = Type.getInternalName(Rounding.class);

    private final Plan plan;
    private final MethodVisitor code;
    private final List<Node> choices;
    private final Map<Integer, Integer> locals = new HashMap<>();
    private int free = FIRST_FREE;

    /** @param choices whose outcome goes into the mask, a bit each */
    Emitter(Plan plan, MethodVisitor code, List<Node> choices) {
        this.plan = plan;
        this.code = code;
        this.choices = choices;
    }

    void load(Node node, int scale) {
        int own = plan.shape(node).scale();
        boolean exact = ownScale(node, scale);
        if (!exact && own < scale) {
            rescale(node, power(scale - own));
        }
    }

    /** Whether the value is there at the wanted scale already, not at its own. */
    private boolean ownScale(Node node, int scale) {
        switch (node.form()) {
            case Form.Constant(Object value) -> {
                constant(value, scale, node);
                return true;
            }
            case Form.Input input -> input(input);
            case Form.Negation(Node operand) -> {
                load(operand, plan.shape(node).scale());
                math("negateExact", 1);
                checkedMonths(node);
            }
            case Form.Arithmetic(Operator operator, Node left, Node right) -> arithmetic(operator, left, right, node);
            case Form.Rounded(Node value, int digits, RoundingMode mode) -> rounded(value, digits, mode, node);
            case Form.Quotient quotient -> quotient(quotient, node);
            case Form.Choice choice -> choice(choice, node);
            case Form.Call call -> call(call, node);
            case Form.InList(Node value, Node list) -> reading(plan.membershipReading(value, list, node));
            case Form.Presence presence -> presence(presence);
            case Form.Let let -> {
                bind(let);
                load(let.body(), plan.shape(node).scale());
            }
            case Form.Local(int index, var declared) -> code.visitVarInsn(LLOAD, locals.get(index));
            default -> truth(node);
        }
        return false;
    }

    private void rescale(Node node, long factor) {
        code.visitLdcInsn(factor);
        if (node.isOptional()) {
            call(ARITHMETIC, "rescaled", 2);
        } else {
            math("multiplyExact", 2);
        }
    }

    private static long power(int exponent) {
        return BigDecimal.ONE.scaleByPowerOfTen(exponent).longValueExact();
    }

    private void constant(Object value, int scale, Node node) {
        var own = plan.shape(node);
        try {
            code.visitLdcInsn(
                    value instanceof String text
                            ? (long) plan.dictionary().number(text)
                            : new Shape(own.kind(), scale).encode(value));
        } catch (ArithmeticException overflowsHere) {
            code.visitLdcInsn(own.encode(value));
            rescale(node, power(scale - own.scale()));
        }
    }

    private void input(Form.Input input) {
        var slot = plan.slot(input);
        plan.parameter(slot)
                .ifPresentOrElse(
                        place -> element(PARAMETERS, place),
                        () -> reading(new Reading.Plain(
                                slot, Shape.of(slot.declared()).orElseThrow())));
    }

    private void reading(Reading reading) {
        element(INPUTS, plan.place(reading));
    }

    void element(int array, int place) {
        code.visitVarInsn(ALOAD, array);
        code.visitLdcInsn(place);
        code.visitInsn(LALOAD);
    }

    private void arithmetic(Operator operator, Node left, Node right, Node node) {
        var first = plan.shape(left);
        var second = plan.shape(right);
        if (operator == Operator.TIMES) {
            load(left, first.scale());
            load(right, second.scale());
            math("multiplyExact", 2);
            checkedMonths(node);
        } else if (first.kind() == Kind.DATE || second.kind() == Kind.DATE) {
            aboutDays(operator, left, right);
        } else {
            int scale = plan.shape(node).scale();
            load(left, scale);
            load(right, scale);
            math(operator == Operator.PLUS ? "addExact" : "subtractExact", 2);
            checkedMonths(node);
        }
    }

    private void checkedMonths(Node node) {
        if (plan.shape(node).kind() == Kind.MONTHS) {
            call(ARITHMETIC, "months", 1);
        }
    }

    private void aboutDays(Operator operator, Node left, Node right) {
        if (plan.shape(left).kind() == plan.shape(right).kind()) {
            load(right, 0);
            load(left, 0);
            call(ARITHMETIC, "nanosBetween", 2);
            return;
        }
        boolean dayFirst = plan.shape(left).kind() == Kind.DATE;
        Node by = dayFirst ? right : left;
        load(dayFirst ? left : right, 0);
        load(by, 0);
        if (operator == Operator.MINUS) {
            math("negateExact", 1);
        }
        call(ARITHMETIC, plan.shape(by).kind() == Kind.MONTHS ? "dayPlusMonths" : "dayPlusNanos", 2);
    }

    private void rounded(Node value, int digits, RoundingMode mode, Node node) {
        int from = plan.shape(value).scale();
        load(value, from);
        if (digits >= from) {
            lift(plan.shape(node).scale() - from);
            return;
        }
        code.visitLdcInsn(power(from - digits));
        divide(mode);
        lift(plan.shape(node).scale() - digits);
    }

    private void quotient(Form.Quotient quotient, Node node) {
        int dividend = plan.shape(quotient.dividend()).scale();
        int divisor = plan.shape(quotient.divisor()).scale();
        int shift = quotient.scale() + divisor - dividend;
        load(quotient.dividend(), dividend);
        lift(shift);
        load(quotient.divisor(), divisor);
        lift(-shift);
        divide(quotient.mode());
        lift(plan.shape(node).scale() - quotient.scale());
    }

    /** Multiplies by a power of ten; downwards there is nothing to do. */
    private void lift(int digits) {
        if (digits > 0) {
            code.visitLdcInsn(power(digits));
            math("multiplyExact", 2);
        }
    }

    private void divide(RoundingMode mode) {
        call(
                ROUNDING,
                switch (mode) {
                    case UP -> "up";
                    case DOWN -> "down";
                    case FLOOR -> "floor";
                    case CEILING -> "ceiling";
                    case HALF_UP -> "halfUp";
                    case HALF_EVEN -> "halfEven";
                    default -> throw new IllegalStateException("No rounding " + mode);
                },
                2);
    }

    private void choice(Form.Choice choice, Node node) {
        var otherwise = new Label();
        var end = new Label();
        jumpUnless(choice.condition(), otherwise);
        if (choices.contains(node)) {
            mark(choices.indexOf(node));
        }
        branch(choice.then(), node);
        code.visitJumpInsn(GOTO, end);
        code.visitLabel(otherwise);
        branch(choice.otherwise(), node);
        code.visitLabel(end);
    }

    /** Puts a truth on the stack into the mask. */
    void record(int bit) {
        code.visitLdcInsn(bit);
        code.visitInsn(LSHL);
        intoMask();
    }

    /**
     * Puts into the mask whether a part fails, if that takes less than whether it holds.
     *
     * @return whether it did
     */
    boolean recordFailure(Node part, int bit) {
        if (part.form() instanceof Form.Call(Builtin function, var arguments) && function == Builtin.NOT) {
            truth(arguments.getFirst());
            record(bit);
            return true;
        }
        if (!(part.form() instanceof Form.Comparison(Operator operator, Node left, Node right))
                || !(operator == Operator.AT_MOST || operator == Operator.AT_LEAST)
                || !(isNear(left, wider(left, right)) && isNear(right, wider(left, right)))) {
            return false;
        }
        load(operator == Operator.AT_MOST ? right : left, wider(left, right));
        load(operator == Operator.AT_MOST ? left : right, wider(left, right));
        code.visitInsn(LSUB);
        code.visitLdcInsn(Long.SIZE - 1 - bit);
        code.visitInsn(LUSHR);
        code.visitLdcInsn(1L << bit);
        code.visitInsn(LAND);
        intoMask();
        return true;
    }

    /** Whether a value comes as it was encoded, so that its difference to another is its order. */
    private boolean isNear(Node node, int scale) {
        var shape = plan.shape(node);
        boolean encoded = node.form() instanceof Form.Constant || node.form() instanceof Form.Input;
        return encoded && shape.hasDifference() && shape.scale() == scale && !node.isOptional();
    }

    /** Turns bits of the mask over. */
    void turn(long bits) {
        code.visitVarInsn(LLOAD, MASK);
        code.visitLdcInsn(bits);
        code.visitInsn(LXOR);
        code.visitVarInsn(LSTORE, MASK);
    }

    private void intoMask() {
        code.visitVarInsn(LLOAD, MASK);
        code.visitInsn(LOR);
        code.visitVarInsn(LSTORE, MASK);
    }

    private void mark(int bit) {
        code.visitLdcInsn(1L << bit);
        intoMask();
    }

    private void branch(Node branch, Node whole) {
        load(branch, plan.shape(whole).scale());
        if (whole.isOptional() && !branch.isOptional()) {
            call(ARITHMETIC, "present", 1);
        }
    }

    private void presence(Form.Presence presence) {
        if (presence.value().form() instanceof Form.Input input
                && Shape.of(plan.slot(input).declared()).isEmpty()) {
            reading(new Reading.There(plan.slot(input)));
            code.visitInsn(LCONST_1);
        } else {
            load(presence.value(), plan.shape(presence.value()).scale());
            code.visitLdcInsn(Shape.ABSENT);
        }
        code.visitInsn(LCMP);
        var yes = new Label();
        boolean there = Shape.of(presence.value().type()).isEmpty();
        push(yes, there == presence.wanted() ? IFEQ : IFNE);
    }

    /** Turns a comparison with zero into 1 or 0. */
    private void push(Label yes, int opcode) {
        var end = new Label();
        code.visitJumpInsn(opcode, yes);
        code.visitInsn(LCONST_0);
        code.visitJumpInsn(GOTO, end);
        code.visitLabel(yes);
        code.visitInsn(LCONST_1);
        code.visitLabel(end);
    }

    private void call(Form.Call call, Node node) {
        var arguments = call.arguments();
        Node first = arguments.getFirst();
        int scale = plan.shape(node).scale();
        switch (call.function()) {
            case MIN, MAX -> {
                load(first, scale);
                for (Node argument : arguments.subList(1, arguments.size())) {
                    load(argument, scale);
                    math(call.function() == Builtin.MIN ? "min" : "max", 2);
                }
            }
            case GET_OR_ELSE -> getOrElse(first, arguments.getLast(), scale);
            case ABS -> {
                load(first, scale);
                math("absExact", 1);
            }
            case MONEY -> load(first, scale);
            case NOT -> truth(node);
            case DAYS_BETWEEN -> {
                load(arguments.getLast(), 0);
                load(first, 0);
                math("subtractExact", 2);
            }
            case YEAR -> ofDay(first, "year");
            case MONTH -> ofDay(first, "month");
            case DAY -> ofDay(first, "dayOfMonth");
            case COUNT -> reading(plan.sizeReading(first, node));
            default -> throw new IllegalStateException("Not planned: " + call.function());
        }
    }

    private void ofDay(Node date, String part) {
        load(date, 0);
        call(ARITHMETIC, part, 1);
    }

    private void getOrElse(Node value, Node otherwise, int scale) {
        var end = new Label();
        load(value, scale);
        code.visitInsn(DUP2);
        code.visitLdcInsn(Shape.ABSENT);
        code.visitInsn(LCMP);
        code.visitJumpInsn(IFNE, end);
        code.visitInsn(POP2);
        load(otherwise, scale);
        code.visitLabel(end);
    }

    /** Leaves 1 or 0. */
    void truth(Node node) {
        switch (node.form()) {
            case Form.Comparison comparison -> compared(comparison);
            case Form.Call(Builtin function, var arguments)
            when function == Builtin.NOT -> {
                truth(arguments.getFirst());
                call(TRUTH, "not", 1);
            }
            case Form.Both both -> jumped(node);
            case Form.Either either -> jumped(node);
            case Form.Within within -> jumped(node);
            case Form.InRange in -> jumped(node);
            case Form.Among among -> jumped(node);
            default -> load(node, 0);
        }
    }

    private void compared(Form.Comparison comparison) {
        int scale = wider(comparison.left(), comparison.right());
        load(comparison.left(), scale);
        load(comparison.right(), scale);
        call(
                TRUTH,
                switch (comparison.operator()) {
                    case EQUAL -> "equal";
                    case UNEQUAL -> "unequal";
                    case LESS -> "less";
                    case AT_MOST -> "atMost";
                    case MORE -> "more";
                    default -> "atLeast";
                },
                2);
    }

    private void jumped(Node node) {
        var no = new Label();
        var end = new Label();
        jumpUnless(node, no);
        code.visitInsn(LCONST_1);
        code.visitJumpInsn(GOTO, end);
        code.visitLabel(no);
        code.visitInsn(LCONST_0);
        code.visitLabel(end);
    }

    void jumpUnless(Node condition, Label no) {
        switch (condition.form()) {
            case Form.Both(Node left, Node right) -> {
                jumpUnless(left, no);
                jumpUnless(right, no);
            }
            case Form.Either(Node left, Node right) -> {
                var yes = new Label();
                jumpIf(left, yes);
                jumpUnless(right, no);
                code.visitLabel(yes);
            }
            case Form.Call(Builtin function, var arguments)
            when function == Builtin.NOT -> jumpIf(arguments.getFirst(), no);
            case Form.Comparison comparison -> compare(comparison, no);
            case Form.Within(Node value, Node low, Node high, Syntax.Bounds bounds) ->
                within(value, new Form.Range(Optional.of(low), Optional.of(high), bounds), no);
            case Form.InRange(Node value, Node range) -> within(value, (Form.Range) range.form(), no);
            case Form.Let let -> {
                bind(let);
                jumpUnless(let.body(), no);
            }
            case Form.Among among -> among(among, no);
            default -> {
                load(condition, 0);
                code.visitInsn(LCONST_0);
                code.visitInsn(LCMP);
                code.visitJumpInsn(IFEQ, no);
            }
        }
    }

    private void jumpIf(Node condition, Label yes) {
        var no = new Label();
        jumpUnless(condition, no);
        code.visitJumpInsn(GOTO, yes);
        code.visitLabel(no);
    }

    private void compare(Form.Comparison comparison, Label no) {
        int scale = wider(comparison.left(), comparison.right());
        load(comparison.left(), scale);
        load(comparison.right(), scale);
        code.visitInsn(LCMP);
        code.visitJumpInsn(
                switch (comparison.operator()) {
                    case EQUAL -> IFNE;
                    case UNEQUAL -> IFEQ;
                    case LESS -> IFGE;
                    case AT_MOST -> IFGT;
                    case MORE -> IFLE;
                    default -> IFLT;
                },
                no);
    }

    private void bind(Form.Let let) {
        locals.put(let.local(), stored(let.value(), plan.shape(let.value()).scale()));
    }

    private int wider(Node one, Node other) {
        return Math.max(plan.shape(one).scale(), plan.shape(other).scale());
    }

    private void within(Node node, Form.Range range, Label no) {
        int scale = range.children().stream()
                .mapToInt(end -> wider(node, end))
                .max()
                .orElseThrow();
        int value = stored(node, scale);
        var low = range.low().map(end -> stored(end, scale));
        var high = range.high().map(end -> stored(end, scale));
        low.ifPresent(end -> jump(value, end, range.bounds().lowIncluded() ? IFLT : IFLE, no));
        high.ifPresent(end -> jump(value, end, range.bounds().highIncluded() ? IFGT : IFGE, no));
    }

    private int stored(Node node, int scale) {
        load(node, scale);
        int local = free;
        free += 2;
        code.visitVarInsn(LSTORE, local);
        return local;
    }

    private void jump(int left, int right, int opcode, Label to) {
        code.visitVarInsn(LLOAD, left);
        code.visitVarInsn(LLOAD, right);
        code.visitInsn(LCMP);
        code.visitJumpInsn(opcode, to);
    }

    private void among(Form.Among among, Label no) {
        int scale = among.children().stream()
                .mapToInt(one -> plan.shape(one).scale())
                .max()
                .orElseThrow();
        int value = stored(among.value(), scale);
        var yes = new Label();
        for (Node one : among.values()) {
            code.visitVarInsn(LLOAD, value);
            load(one, scale);
            code.visitInsn(LCMP);
            code.visitJumpInsn(IFEQ, yes);
        }
        code.visitJumpInsn(GOTO, no);
        code.visitLabel(yes);
    }

    private void math(String method, int arguments) {
        call(MATH, method, arguments);
    }

    private void call(String owner, String method, int arguments) {
        code.visitMethodInsn(INVOKESTATIC, owner, method, "(" + "J".repeat(arguments) + ")J", false);
    }
}
