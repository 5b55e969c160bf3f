package org.guiju.document.measure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Writes {@code target/measure.txt}: all figures, and the cases that went wrong. */
class MeasureTests {

    private static final int EACH = 200;

    @Test
    void figuresAreWritten() throws IOException {
        var documents = LabelFile.all();
        var score = Measure.structure(documents);
        score.add(Measure.meaning(documents));
        Files.writeString(Path.of("target/measure.txt"), Measure.report(score, EACH));
        assertTrue(score.of("structure all").right() > 0);
        assertTrue(score.of("quantities all").right() > 0);
    }
}
