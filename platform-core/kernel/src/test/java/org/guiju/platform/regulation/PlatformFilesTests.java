package org.guiju.platform.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformFilesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @ParameterizedTest
    @ValueSource(strings = {"platform", "operator"})
    void indexNamesEveryFileOnceAndNothingElse(String folder) throws IOException {
        var root = RESOURCES.resolve(folder);
        try (var files = Files.walk(root)) {
            var there = files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
            var named = Files.readAllLines(root.resolve("index.txt"));
            assertEquals(List.copyOf(there), named.stream().sorted().toList());
        }
    }
}
