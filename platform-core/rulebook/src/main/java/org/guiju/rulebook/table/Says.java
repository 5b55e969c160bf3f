package org.guiju.rulebook.table;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.guiju.sdk.Texts;

/** Sentences about tables, in every language. */
final class Says {

    private static final String BUNDLE = "org.guiju.rulebook.table.words";

    private Says() {}

    /** @param words {@link Texts}, or anything that reads the same in every language */
    static Texts of(String key, Object... words) {
        return new Texts(in("zh-Hans", key, words), in("zh-Hant", key, words), in("en", key, words));
    }

    private static String in(String language, String key, Object... words) {
        var locale = Locale.forLanguageTag(language);
        var pattern = ResourceBundle.getBundle(BUNDLE, locale).getString(key);
        var said = new Object[words.length];
        for (int i = 0; i < words.length; i++) {
            said[i] = words[i] instanceof Texts texts ? texts.in(locale) : String.valueOf(words[i]);
        }
        return new MessageFormat(pattern, locale).format(said);
    }

    /** {@code amount = 5,000.00, product = house}. */
    static Texts values(List<Input> inputs, List<Object> values) {
        return listed(IntStream.range(0, inputs.size())
                .mapToObj(i -> inputs.get(i)
                        .label()
                        .map(label -> label + " = "
                                + Shown.read(values.get(i), inputs.get(i).type())))
                .toList());
    }

    static Texts listed(List<Texts> parts) {
        return parts.isEmpty()
                ? of("nothing")
                : new Texts(
                        joined(parts, "，", Texts::zhHans),
                        joined(parts, "，", Texts::zhHant),
                        joined(parts, ", ", Texts::en));
    }

    private static String joined(List<Texts> parts, String separator, Function<Texts, String> language) {
        return String.join(separator, parts.stream().map(language).toList());
    }
}
