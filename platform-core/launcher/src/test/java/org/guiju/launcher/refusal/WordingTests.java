package org.guiju.launcher.refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTests {

    @ParameterizedTest
    @CsvSource({
        "zh_CN.UTF-8, zh-Hans",
        "zh_SG.UTF-8, zh-Hans",
        "zh_TW.UTF-8, zh-Hant",
        "zh_HK.UTF-8, zh-Hant",
        "en_GB.UTF-8, en",
        "C.UTF-8, en",
        "de_DE.UTF-8, en"
    })
    void terminalChoosesTheLanguage(String terminal, String language) {
        assertEquals(Locale.forLanguageTag(language), Wording.locale(Map.of("LANG", terminal)));
    }

    @Test
    void moreSpecificVariableWins() {
        assertEquals(Locale.ENGLISH, Wording.locale(Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "C")));
        assertEquals(Locale.ENGLISH, Wording.locale(Map.of()));
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void refusalIsOneLineInEveryLanguage(Refusal refusal) {
        for (String language : Set.of("zh-Hans", "zh-Hant", "en")) {
            String said = new Wording(Locale.forLanguageTag(language))
                    .say(new LaunchRefusedException(refusal, "/data", "8080", "18"));
            assertFalse(said.contains("\n"), said);
            assertFalse(said.contains("{"), said);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "zh-Hant"})
    void languagesSayTheSameThings(String language) {
        Locale locale = Locale.forLanguageTag(language);
        ResourceBundle bundle = ResourceBundle.getBundle("org.guiju.launcher.refusal.messages", locale);
        assertEquals(locale, bundle.getLocale());
        assertEquals(
                ResourceBundle.getBundle("org.guiju.launcher.refusal.messages", Locale.ENGLISH)
                        .keySet(),
                bundle.keySet());
    }

    @Test
    void portIsSaidWithoutGrouping() {
        String said =
                new Wording(Locale.ENGLISH).say(new LaunchRefusedException(Refusal.PORT_TAKEN, 54_320, "--db-port"));
        assertTrue(said.contains("Port 54320 is taken"), said);
        assertTrue(said.contains("./guiju --db-port NUMBER"), said);
    }
}
