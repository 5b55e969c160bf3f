package org.guiju.document.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.guiju.document.DocumentReader;
import org.guiju.document.Line;
import org.guiju.document.Node;
import org.junit.jupiter.api.Test;

/** Whatever file is brought, each of its lines ends in one place, and no two clauses have one address. */
class EveryLineTests {

    @Test
    void noLineOfAnyLabelledFileIsLost() throws IOException {
        for (var document : LabelFile.all()) {
            for (var file : LabelledFile.of(document)) {
                var read = DocumentReader.read(file.name(), file.content());
                assertEquals(
                        read.lines().stream().map(Line::number).toList(),
                        read.fates().keySet().stream().sorted().toList(),
                        file.name() + " " + file.form());
                assertEquals(
                        read.lines().size(),
                        read.counts().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum());
                assertEquals(
                        read.walk().count(),
                        read.walk().map(Node::address).distinct().count(),
                        file.name());
            }
        }
    }
}
