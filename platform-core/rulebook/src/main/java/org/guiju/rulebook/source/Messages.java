package org.guiju.rulebook.source;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Layer;

/** The sentences of problems in one language. */
final class Messages {

    private static final Texts BUNDLES = new Texts("zh-Hans", "zh-Hant", "en");

    private final Locale locale;
    private final ResourceBundle texts;

    private Messages(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle("org.guiju.rulebook.source.messages", locale);
    }

    static Messages in(Locale wanted) {
        return new Messages(Locale.forLanguageTag(BUNDLES.in(wanted)));
    }

    String message(Problem problem) {
        var args = problem.args();
        var sentence = format(
                "problem." + problem.code(),
                args.stream()
                        .filter(arg -> !(arg instanceof Suggestion))
                        .map(this::word)
                        .toArray());
        return args.stream()
                .filter(Suggestion.class::isInstance)
                .map(arg -> sentence + format("near", ((Suggestion) arg).name()))
                .findFirst()
                .orElse(sentence);
    }

    private Object word(Object arg) {
        return switch (arg) {
            case Thing thing -> texts.getString("thing." + thing);
            case Form form -> texts.getString("form." + form);
            case Layer layer -> texts.getString("layer." + layer);
            case Phrase phrase ->
                format(phrase.key(), phrase.args().stream().map(this::word).toArray());
            case Texts said -> said.in(locale);
            case org.guiju.rulebook.expression.Problem inside -> inside.message(locale);
            case Collection<?> several -> several.stream().map(String::valueOf).collect(Collectors.joining(", "));
            default -> arg.toString();
        };
    }

    private String format(String key, Object... words) {
        return new MessageFormat(texts.getString(key), locale).format(words);
    }
}
