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
            case Syntax.Between between ->
                compared(between.value()) + " between " + compared(between.low()) + " and " + compared(between.high());
            case Syntax.In in -> in(in);
            case Syntax.Instance instance -> compared(instance.value()) + " instance of " + instance.type();
            case Syntax.Test test -> sign.apply(test.operator()) + " " + compared(test.operand());
            case Syntax.Cell cell -> cell(cell);
            case Syntax.Range range -> range(range);
            case Syntax.Items items -> "[" + list(items.items()) + "]";
            case Syntax.Context context ->
                context.entries().stream().map(this::entry).collect(Collectors.joining(", ", "{", "}"));
            case Syntax.Choice choice -> choice(choice);
            case Syntax.Call call -> call.function().spelling() + "(" + list(call.arguments()) + ")";
            case Syntax.Supplied supplied -> supplied.function().name() + "(" + list(supplied.arguments()) + ")";
            case Syntax.Lambda lambda ->
                "function(" + String.join(", ", lambda.parameters()) + ") " + format(lambda.body());
            case Syntax.Counting counting -> compared(counting.from()) + ".." + compared(counting.to());
            case Syntax.Iteration iteration ->
                iteration.sources().stream()
                        .map(source -> source.variable() + " in " + compared(source.list()))
                        .collect(Collectors.joining(", ", "for ", " return " + format(iteration.body())));
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
            case Type.Time time -> "@" + quoted(literal.text());
            case Type.DateTime dateTime -> "@" + quoted(literal.text());
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
                        .replace("\r", "\\r")
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

    private String in(Syntax.In in) {
        String value = compared(in.value()) + " in ";
        if (in.listed()) {
            return value + "(" + list(in.tests()) + ")";
        }
        Syntax only = in.tests().getFirst();
        return value + (only instanceof Syntax.Test test ? format(test) : compared(only));
    }

    private String cell(Syntax.Cell cell) {
        String tests = cell.tests().isEmpty() ? "-" : list(cell.tests());
        return cell.negated() ? "not(" + tests + ")" : tests;
    }

    private String range(Syntax.Range range) {
        if (range.low().isEmpty() || range.high().isEmpty()) {
            Operator operator = range.low().isEmpty()
                    ? range.highIncluded() ? Operator.AT_MOST : Operator.LESS
                    : range.lowIncluded() ? Operator.AT_LEAST : Operator.MORE;
            Syntax end = range.low().or(range::high).orElseThrow();
            return "(" + sign.apply(operator) + " " + compared(end) + ")";
        }
        return (range.lowIncluded() ? "[" : "(") + compared(range.low().get()) + ".."
                + compared(range.high().get()) + (range.highIncluded() ? "]" : ")");
    }

    private String entry(Syntax.Entry entry) {
        boolean plain = entry.key().codePoints().allMatch(c -> c == ' ' || Lexer.isNamePart(c));
        return (plain ? entry.key() : quoted(entry.key())) + ": " + format(entry.value());
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
            case Syntax.Iteration iteration -> 0;
            case Syntax.Lambda lambda -> 0;
            case Syntax.Binary binary -> binary.operator().precedence();
            case Syntax.Between between -> Operator.COMPARISON;
            case Syntax.In in -> Operator.COMPARISON;
            case Syntax.Instance instance -> Operator.COMPARISON;
            case Syntax.Negation negation -> Operator.PREFIX;
            default -> Operator.POSTFIX;
        };
    }
}
