package org.guiju.rulebook.source;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.guiju.rulebook.expression.Origin;
import org.guiju.sdk.Texts;

/**
 * Something wrong with a file, a draft or an overlay.
 *
 * @param file where; for a draft the address of the clause
 * @param line from 1; 0 when the problem has no line
 * @param column from 1, in UTF-16 units; 0 when the problem has no line
 * @param args what the message speaks of: names, {@link Thing}s, {@link Form}s, texts and a {@link Suggestion} at the
 *     end
 */
public record Problem(String file, int line, int column, Code code, List<Object> args) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::code)
            .thenComparing(problem -> problem.args().toString());

    public Problem {
        args = List.copyOf(args);
    }

    public static Problem of(Origin at, Code code, Object... args) {
        return new Problem(at.file(), at.line(), at.column(), code, List.of(args));
    }

    /** A problem of something that is not a file, such as a clause in a draft. */
    public static Problem in(Object subject, Code code, Object... args) {
        return new Problem(subject.toString(), 0, 0, code, List.of(args));
    }

    public enum Code {
        SYNTAX,
        TOO_LARGE,
        TOO_DEEP,
        EMPTY_FILE,
        SEVERAL_DOCUMENTS,
        ANCHOR,
        TAG,
        WRONG_KEY,
        DUPLICATE_KEY,
        MISSING_KEY,
        UNKNOWN_KEY,
        KEY_NOT_HERE,
        EXPECTED_MAPPING,
        EXPECTED_LIST,
        EXPECTED_VALUE,
        EMPTY_VALUE,
        WRONG_NAME,
        WRONG_CODE,
        WRONG_VALUE,
        NOT_ONE_OF,
        MISPLACED_FILE,
        OTHER_ADDRESS,
        DUPLICATE,
        UNKNOWN,
        NOT_LISTED,
        NAME_TAKEN,
        HANDLED_TWICE,
        DETERMINED_OTHERWISE,
        NO_SUBJECT,
        NOT_A_STEP,
        WRONG_PATH_TYPE,
        MAY_BE_ABSENT,
        WRONG_PLACEHOLDER,
        EXPRESSION,
        NO_OPTIONS,
        NO_BOUNDS,
        BOUNDS_CROSSED,
        OUT_OF_BOUNDS,
        DEFAULT_FOR_OPEN,
        MISSING_DEFAULT,
        DATES_NOT_ASCENDING,
        ONLY_LAW,
        LOCKED,
        LOCK_NOT_POSSIBLE,
        LOCKS_CONTRADICT,
        BEYOND_OWN_LOCK,
        SET_BY_LAW,
        LAW_STANDS,
        /** A question of a control's kind that the file says nothing about. */
        UNSAID,
        UNANSWERED,
        EXAMPLE_FAILS,
        TABLE,
        RETROACTIVE,
        TWO_CHANGES_ON_ONE_DATE,
        LATER_CHANGE_UNSAID,
        NOTHING_CHANGED,
        CONFLICT,
        CYCLE,
        CIRCULAR,
        NO_ROOT
    }

    /** The whole sentence, without the place. */
    public String message(Locale locale) {
        return Messages.in(locale).message(this);
    }

    /** The whole sentence in the three languages, without the place. */
    public Texts says() {
        return new Texts(
                message(Locale.forLanguageTag("zh-Hans")),
                message(Locale.forLanguageTag("zh-Hant")),
                message(Locale.ENGLISH));
    }

    /** {@code file:line:column}, or the file alone. */
    public String place() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return place() + ": " + message(Locale.ENGLISH);
    }
}
