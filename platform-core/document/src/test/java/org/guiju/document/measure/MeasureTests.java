package org.guiju.document.measure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Writes {@code target/measure.txt}: all figures, and the cases that went wrong. */
class MeasureTests {

    private static final int EACH = 200;
    private static Score score;

    @BeforeAll
    static void readEverything() throws IOException {
        var documents = LabelFile.all();
        score = Measure.structure(documents);
        score.add(Measure.meaning(documents));
        Files.writeString(Path.of("target/measure.txt"), Measure.report(score, EACH));
    }

    @Test
    void clausesAreFoundWhereTheyStand() {
        reaches(0.97, score.of("structure all").f1());
        reaches(0.95, score.of("structure held").f1());
    }

    @Test
    void quantitiesAreFoundWithTheirValuesAndBounds() {
        reaches(0.95, score.of("quantities all").f1());
        reaches(0.95, score.of("quantities held").f1());
    }

    @Test
    void whatIsProposedFits() {
        reaches(0.85, score.of("controls all").precision());
        reaches(0.85, score.of("controls held").precision());
    }

    private static void reaches(double least, double figure) {
        assertTrue(figure >= least, () -> figure + " instead of " + least + ", see target/measure.txt");
    }
}
