package org.guiju.platform.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTests {

    private static final List<Locale> READERS =
            List.of(Locale.forLanguageTag("zh-CN"), Locale.forLanguageTag("zh-HK"), Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource
    void everyReasonIsToldInThreeLanguages(Reason reason) {
        Set<String> sentences = new HashSet<>();
        for (Locale reader : READERS) {
            String sentence = reason.sentence(List.of("one", "two", "three"), reader);
            assertFalse(sentence.contains("{") || sentence.isBlank(), sentence);
            sentences.add(sentence);
        }
        assertEquals(READERS.size(), sentences.size());
    }

    @Test
    void everyStateHasAName() {
        for (PluginState state : PluginState.values()) {
            READERS.forEach(reader -> assertFalse(state.name(reader).isBlank()));
        }
    }

    @Test
    void readerOfAnotherLanguageReadsEnglish() {
        assertEquals("Running", PluginState.STARTED.name(Locale.FRENCH));
    }
}
