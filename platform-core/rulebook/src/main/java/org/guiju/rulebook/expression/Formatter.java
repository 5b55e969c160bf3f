package org.guiju.rulebook.expression;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes syntax as text, with the parentheses it needs and no others. */
final class Formatter {

    /** Text that reads as the same expression again. */
    static final Formatter CANONICAL = new Formatter(Operator::symbol);

    /** Text for people, with the signs of paper. */
    static final Formatter READING = new Formatter(Operator::sign);

    private final Function<Operator, String> sign;

    private Formatter(Function<Operator, String> sign) {
        this.sign = sign;
    }

    String format(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Literal literal -> literal(literal);
            case Syntax.Null absent -> "null";
            case Syntax.Name name -> name.name();
            case Syntax.Member member -> operand(member.of(), Operator.POSTFIX) + "." + member.field();
            case Syntax.Negation negation -> sign.apply(Operator.MINUS) + operand(negation.operand(), Operator.PREFIX);
            case Syntax.Binary binary -> binary(binary);
            case Syntax.Within within -> within(within);
            case Syntax.AmongValues among -> compared(among.value()) + " in (" + list(among.values()) + ")";
            case Syntax.InList in -> compared(in.value()) + " in " + compared(in.list());
            case Syntax.Choice choice -> choice(choice);
            case Syntax.Call call -> call.function().spelling() + "(" + list(call.arguments()) + ")";
            case Syntax.Quantified quantified -> quantified(quantified);
            case Syntax.Filter filter ->
                operand(filter.list(), Operator.POSTFIX) + "[" + format(filter.condition()) + "]";
            case Syntax.Unread unread -> "";
        };
    }

    private static String literal(Syntax.Literal literal) {
        return switch (literal.type()) {
            case Type.Percent percent -> literal.text() + "%";
            case Type.Text text -> quoted(literal.text());
            case Type.Date date -> "@" + quoted(literal.text());
            case Type.Instant instant -> "@" + quoted(literal.text());
            case Type.Duration duration -> "@" + quoted(literal.text());
            case Type.Period period -> "@" + quoted(literal.text());
            default -> literal.text();
        };
    }

    static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }

    private String binary(Syntax.Binary binary) {
        int precedence = binary.operator().precedence();
        boolean chains = precedence != Operator.COMPARISON;
        return operand(binary.left(), chains ? precedence : precedence + 1)
                + " " + sign.apply(binary.operator()) + " "
                + operand(binary.right(), precedence + 1);
    }

    private String within(Syntax.Within within) {
        String value = compared(within.value());
        String low = compared(within.low());
        String high = compared(within.high());
        Syntax.Bounds bounds = within.bounds();
        if (bounds.between()) {
            return value + " between " + low + " and " + high;
        }
        return value + " in " + (bounds.lowIncluded() ? "[" : "(") + low + ".." + high
                + (bounds.highIncluded() ? "]" : ")");
    }

    private String choice(Syntax.Choice choice) {
        return "if " + format(choice.condition()) + " then " + format(choice.then()) + " else "
                + format(choice.otherwise());
    }

    private String quantified(Syntax.Quantified quantified) {
        return (quantified.every() ? "every " : "some ") + quantified.variable() + " in " + compared(quantified.list())
                + " satisfies " + format(quantified.condition());
    }

    private String compared(Syntax syntax) {
        return operand(syntax, Operator.SUM);
    }

    private String list(List<Syntax> items) {
        return items.stream().map(this::format).collect(Collectors.joining(", "));
    }

    private String operand(Syntax syntax, int needed) {
        String text = format(syntax);
        return precedence(syntax) < needed ? "(" + text + ")" : text;
    }

    private static int precedence(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Choice choice -> 0;
            case Syntax.Quantified quantified -> 0;
            case Syntax.Binary binary -> binary.operator().precedence();
            case Syntax.Within within -> Operator.COMPARISON;
            case Syntax.AmongValues among -> Operator.COMPARISON;
            case Syntax.InList in -> Operator.COMPARISON;
            case Syntax.Negation negation -> Operator.PREFIX;
            default -> Operator.POSTFIX;
        };
    }
}
