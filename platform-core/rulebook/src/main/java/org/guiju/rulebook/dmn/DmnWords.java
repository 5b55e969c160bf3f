package org.guiju.rulebook.dmn;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.guiju.sdk.Texts;

/** Why a file is refused, in every language. */
final class DmnWords {

    private DmnWords() {}

    static Texts of(String key, Object... words) {
        return new Texts("zh-Hans", "zh-Hant", "en").map(language -> in(Locale.forLanguageTag(language), key, words));
    }

    private static String in(Locale locale, String key, Object... words) {
        var pattern =
                ResourceBundle.getBundle("org.guiju.rulebook.dmn.words", locale).getString(key);
        return new MessageFormat(pattern, locale).format(words);
    }
}
