package org.guiju.platform.extension;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guiju.sdk.Texts;

/** Which of the product's languages a reader reads, and where to look next when a text is missing in it. */
final class ReaderLanguage {

    private static final Texts TAGS = new Texts("zh-Hans", "zh-Hant", "en");

    private ReaderLanguage() {}

    static Locale of(Locale reader) {
        return Locale.forLanguageTag(TAGS.in(reader));
    }

    /** Suffixes of bundle files, best first: a text in another language says more than a key. */
    static List<String> suffixes(Locale reader) {
        String own = "_" + TAGS.in(reader).replace('-', '_');
        return Stream.of(own, "_zh_Hans", "_en", "_zh_Hant", "").distinct().toList();
    }
}
