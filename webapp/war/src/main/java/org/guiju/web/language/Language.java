package org.guiju.web.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language Guiju speaks: the tag people and bundles know it by, and the locale of its pages. */
public enum Language {
    SIMPLIFIED_CHINESE("zh-Hans", Locale.SIMPLIFIED_CHINESE),
    TRADITIONAL_CHINESE("zh-Hant", Locale.TRADITIONAL_CHINESE),
    ENGLISH("en", Locale.ENGLISH);

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    public String tag() {
        return tag;
    }

    /** Names a region instead of a script, because PrimeFaces chooses its own texts by such names. */
    public Locale locale() {
        return locale;
    }

    static Optional<Language> tagged(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /** The first wish we can grant, else simplified Chinese. */
    static Language of(List<Locale> wishes) {
        return wishes.stream().flatMap(wish -> of(wish).stream()).findFirst().orElse(SIMPLIFIED_CHINESE);
    }

    private static Optional<Language> of(Locale wish) {
        return switch (wish.getLanguage()) {
            case "en" -> Optional.of(ENGLISH);
            case "zh" -> Optional.of(isTraditional(wish) ? TRADITIONAL_CHINESE : SIMPLIFIED_CHINESE);
            default -> Optional.empty();
        };
    }

    private static boolean isTraditional(Locale wish) {
        return switch (wish.getScript()) {
            case "Hant" -> true;
            case "" -> List.of("TW", "HK", "MO").contains(wish.getCountry());
            default -> false;
        };
    }
}
