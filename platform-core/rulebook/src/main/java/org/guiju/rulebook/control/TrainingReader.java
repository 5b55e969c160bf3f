package org.guiju.rulebook.control;

import java.util.Optional;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Section;

/** Reads {@code kind: training}. How long a pass counts is said: a duration, or {@code always}. */
final class TrainingReader {

    private TrainingReader() {}

    static Optional<Training> read(KindSource source) {
        var section = source.section();
        var course = section.requiredName("course", Section.DASHED);
        var title = section.texts("title");
        section.required("valid_for");
        boolean always = section.text("valid_for").filter("always"::equals).isPresent();
        var validFor =
                always ? Optional.<Expression>empty() : source.expressions().optional("valid_for", Type.duration());
        source.checkSays("says");
        if (course.isEmpty() || !always && validFor.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Training(course, title, validFor));
    }
}
