package org.guiju.web.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.guiju.rulebook.control.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text exists in all three languages and says the same things. */
class BundleTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final String FIRST = "_zh_Hans.properties";
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+[^}]*}");

    static List<Path> bundles() throws IOException {
        try (var files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(FIRST))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void findsTheBundleOfThePages() throws IOException {
        assertTrue(bundles().contains(RESOURCES.resolve("org/guiju/web/messages" + FIRST)));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void holdsTheSameTextsInAllLanguages(Path bundle) throws IOException {
        Properties texts = read(bundle);
        for (String other : List.of("_zh_Hant.properties", "_en.properties")) {
            Properties translated = read(sibling(bundle, other));
            assertEquals(new TreeSet<>(texts.stringPropertyNames()), new TreeSet<>(translated.stringPropertyNames()));
            for (String key : texts.stringPropertyNames()) {
                assertEquals(arguments(texts, key), arguments(translated, key), key);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void saysEveryTextOnce(Path bundle) throws IOException {
        for (String language : List.of(FIRST, "_zh_Hant.properties", "_en.properties")) {
            var keys = new TreeSet<String>();
            try (var lines = Files.lines(sibling(bundle, language))) {
                assertEquals(
                        List.of(),
                        lines.filter(line -> line.matches("[\\w.-]+=.*"))
                                .map(line -> line.substring(0, line.indexOf('=')))
                                .filter(key -> !keys.add(key))
                                .toList(),
                        "of two texts under one key only the later is seen");
            }
        }
    }

    @Test
    void hasASentenceForEveryKindOfControl() throws IOException {
        Properties texts = read(RESOURCES.resolve("org/guiju/web/messages" + FIRST));
        for (Class<?> kind : Kind.class.getPermittedSubclasses()) {
            String key = "bench.control." + kind.getSimpleName().toLowerCase(Locale.ROOT);
            assertTrue(texts.containsKey(key), key);
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void leavesNoTextEmpty(Path bundle) throws IOException {
        for (String language : List.of(FIRST, "_zh_Hant.properties", "_en.properties")) {
            Properties texts = read(sibling(bundle, language));
            texts.forEach((key, text) -> assertFalse(text.toString().isBlank(), language + " " + key));
        }
    }

    private static Path sibling(Path bundle, String suffix) {
        String name = bundle.getFileName().toString();
        return bundle.resolveSibling(name.substring(0, name.length() - FIRST.length()) + suffix);
    }

    private static Set<String> arguments(Properties texts, String key) {
        Set<String> arguments = new TreeSet<>();
        ARGUMENT.matcher(texts.getProperty(key))
                .results()
                .map(MatchResult::group)
                .forEach(arguments::add);
        return arguments;
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }
}
