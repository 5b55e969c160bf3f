package org.guiju.rulebook.control;

import java.util.Optional;
import org.guiju.rulebook.source.Section;

/** Reads {@code kind: calculation}. */
final class CalculationReader {

    private CalculationReader() {}

    static Optional<? extends Kind> read(KindSource source) {
        if (source.section().has("table")) {
            return TabulationReader.read(source);
        }
        return source.section().has("graded") ? GraduationReader.read(source) : formula(source);
    }

    private static Optional<Calculation> formula(KindSource source) {
        var determines = source.section().requiredName("determines", Section.NAME);
        var value = source.expressions().ofAnyType("value");
        source.checkSays("says", "value");
        return value.map(compiled -> new Calculation(determines, compiled));
    }
}
