package org.guiju.document.meaning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guiju.sdk.Texts;

/** Sentences in three languages by key, with the document's words in their place. */
record Phrases(Map<String, Texts> texts) {

    private static final int MOST = 3;

    /** Lines {@code key | zh-Hans | zh-Hant | en}. */
    static Phrases read(String file) {
        var texts = new LinkedHashMap<String, Texts>();
        Lexicon.lines(file).forEach(line -> {
            var parts = line.split("\\s*\\|\\s*");
            texts.put(parts[0], new Texts(parts[1], parts[2], parts[3]));
        });
        return new Phrases(texts);
    }

    Texts say(String key, String text, List<Span> words) {
        var quoted = words.stream()
                .distinct()
                .limit(MOST)
                .map(span -> span.in(text).strip())
                .distinct()
                .toList();
        var said = texts.get(key);
        return new Texts(
                said.zhHans().replace("{words}", quote(quoted, "“", "”", "、")),
                said.zhHant().replace("{words}", quote(quoted, "「", "」", "、")),
                said.en().replace("{words}", quote(quoted, "“", "”", ", ")));
    }

    private static String quote(List<String> words, String open, String close, String between) {
        return words.stream().map(word -> open + word + close).collect(Collectors.joining(between));
    }
}
