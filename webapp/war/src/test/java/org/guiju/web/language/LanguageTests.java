package org.guiju.web.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTests {

    @ParameterizedTest
    @CsvSource({
        "zh-CN, zh-Hans",
        "zh-SG, zh-Hans",
        "zh, zh-Hans",
        "zh-Hans-HK, zh-Hans",
        "zh-TW, zh-Hant",
        "zh-HK, zh-Hant",
        "zh-Hant-CN, zh-Hant",
        "en-GB, en",
        "de, zh-Hans"
    })
    void answersInTheNearestLanguage(String wish, String answer) {
        assertEquals(answer, Language.of(List.of(Locale.forLanguageTag(wish))).tag());
    }

    @Test
    void grantsTheFirstWishItCan() {
        List<Locale> wishes =
                Stream.of("ja", "en", "zh-TW").map(Locale::forLanguageTag).toList();
        assertEquals(Language.ENGLISH, Language.of(wishes));
    }
}
