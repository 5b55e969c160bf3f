package org.guiju.rulebook.control;

import java.util.Optional;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Section;

/** Reads {@code kind: deadline}. */
final class DeadlineReader {

    private DeadlineReader() {}

    static Optional<Deadline> read(KindSource source) {
        var section = source.section();
        boolean workdays = section.has("workdays");
        if (workdays) {
            section.notHere("workdays", "within");
        }
        var duty = section.requiredName("duty", Section.DASHED);
        var title = section.texts("title");
        source.checkSays("title", "due");
        source.checkSays("says", "due");
        var within = source.expressions()
                .required(workdays ? "workdays" : "within", workdays ? Type.integer() : Type.duration());
        var holders = source.expressions().required("holders", Type.listOf(Type.text()));
        var doneBy = source.actions("done_by");
        var lapse = source.action("lapse");
        if (within.isEmpty() || holders.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Deadline(duty, title, within.get(), workdays, holders.get(), doneBy, lapse));
    }
}
