package org.guiju.rulebook.conflict;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.guiju.sdk.Texts;

/** Sentences about conflicts, in every language. */
final class ReportWords {

    private static final String BUNDLE = "org.guiju.rulebook.conflict.words";

    private ReportWords() {}

    static String text(Locale locale, String key, Object... words) {
        var said = Arrays.stream(words).map(String::valueOf).toArray();
        return new MessageFormat(ResourceBundle.getBundle(BUNDLE, locale).getString(key), locale).format(said);
    }

    static Texts each(Function<Locale, String> sentence) {
        return new Texts("zh-Hans", "zh-Hant", "en").map(language -> sentence.apply(Locale.forLanguageTag(language)));
    }
}
