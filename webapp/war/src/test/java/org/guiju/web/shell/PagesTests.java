package org.guiju.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages keep to the content policy and to the tokens: no inline styles, handlers or scripts, no colour of their own. */
class PagesTests {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path TOKENS = PAGES.resolve("resources/guiju/css/tokens.css");
    private static final Pattern INLINE = Pattern.compile("\\sstyle=\"|\\son[a-z]+=\"|<script>|javascript:|<f:ajax");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b(?![^{]*\\{)|\\brgba?\\(|!important");
    private static final int PAGES_AT_LEAST = 25;

    @Test
    void keepStylesAndHandlersOutOfPages() throws IOException {
        assertEquals(List.of(), offending(".xhtml", INLINE));
    }

    @Test
    void keepColoursInTheTokens() throws IOException {
        assertEquals(
                List.of(),
                offending(".css", COLOUR).stream()
                        .filter(file -> !file.startsWith(TOKENS.toString()))
                        .toList());
    }

    @Test
    void areReallyLookedAt() throws IOException {
        assertTrue(files(".xhtml").size() > PAGES_AT_LEAST);
    }

    private static List<String> offending(String suffix, Pattern pattern) throws IOException {
        return files(suffix).stream()
                .flatMap(file ->
                        read(file).filter(line -> pattern.matcher(line).find()).map(line -> file + ": " + line.strip()))
                .toList();
    }

    private static Stream<String> read(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(String suffix) throws IOException {
        try (var all = Files.walk(PAGES)) {
            return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        }
    }
}
