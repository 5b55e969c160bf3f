package org.guiju.rulebook.control;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.UndeterminedException;

/** What a kind cannot know: the answer the clause gives, or the parameter in which each company gives its own. */
public sealed interface Choice<E extends Enum<E>> {

    record Said<E extends Enum<E>>(E answer) implements Choice<E> {}

    /** @param answers what the parameter's options are codes of */
    record Asked<E extends Enum<E>>(Expression parameter, Class<E> answers) implements Choice<E> {}

    /**
     * @param values of the clause's parameters, by name
     * @throws UndeterminedException when nobody has answered
     */
    default E in(Map<String, ?> values) {
        return switch (this) {
            case Said<E>(E answer) -> answer;
            case Asked<E>(Expression parameter, Class<E> answers) -> {
                var code = values.get(parameter.text());
                if (code == null) {
                    throw new UndeterminedException(UndeterminedException.Reason.MISSING, parameter.text());
                }
                yield Enum.valueOf(answers, code.toString().toUpperCase(Locale.ROOT));
            }
        };
    }

    /** The parameter it reads, if it reads one. */
    default Stream<Expression> expressions() {
        return this instanceof Asked<E>(Expression parameter, var answers) ? Stream.of(parameter) : Stream.empty();
    }

    /** As the file says it. */
    default String spelling() {
        return switch (this) {
            case Said<E>(E answer) -> answer.name().toLowerCase(Locale.ROOT);
            case Asked<E>(Expression parameter, var answers) -> parameter.text();
        };
    }
}
