package org.guiju.rulebook.expression;

import java.util.List;

/**
 * A problem with the stretch of text it is about, for an editor.
 *
 * @param from offset of the first character
 * @param to offset behind the last
 */
public record Diagnostic(int from, int to, Problem problem) {

    private static final Origin START = new Origin("", 1, 1);

    /** Everything that is wrong with a text; none if it can be evaluated and gives a value of {@code expected}. */
    public static List<Diagnostic> of(String text, Scope scope, Type expected) {
        return of(text, Expression.check(text, START, scope, expected));
    }

    /** Everything that is wrong with a text of whatever type. */
    public static List<Diagnostic> of(String text, Scope scope) {
        return of(text, Expression.check(text, START, scope));
    }

    private static List<Diagnostic> of(String text, Checked checked) {
        if (!(checked instanceof Checked.Rejected(var problems))) {
            return List.of();
        }
        return problems.stream().map(problem -> in(text, problem)).toList();
    }

    /** A problem whose place is counted inside the text. */
    public static Diagnostic in(String text, Problem problem) {
        int from = offset(text, problem.at());
        int to = new Lexer(text, new Problems(text, START))
                .tokens().stream()
                        .mapToInt(Token::start)
                        .filter(start -> start > from)
                        .findFirst()
                        .orElse(text.length());
        return new Diagnostic(
                from, from + text.substring(from, to).stripTrailing().length(), problem);
    }

    private static int offset(String text, Origin at) {
        var inText = new Origin(START.file(), at.line(), at.column());
        int offset = 0;
        while (offset < text.length() && !START.at(text, offset).equals(inText)) {
            offset++;
        }
        return offset;
    }
}
