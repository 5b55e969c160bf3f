package org.guiju.rulebook.control;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.guiju.rulebook.source.Form;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Section;

/** Reads {@code waiver:} of a control. */
final class WaiverReader {

    private static final int MOST_USES = 1000;
    private static final int MOST_DAYS = 366;

    private WaiverReader() {}

    static Optional<WaiverTerms> read(KindSource source) {
        return source.section().section("waiver").map(section -> {
            section.required("by");
            section.required("max_uses");
            section.required("max_days");
            var terms = new WaiverTerms(
                    section.textList("by"),
                    section.integer("max_uses", 1, 1, MOST_USES),
                    section.integer("max_days", 1, 1, MOST_DAYS),
                    section.section("duty").map(duty -> duty(duty, source)));
            section.close();
            return terms;
        });
    }

    private static WaiverTerms.Duty duty(Section section, KindSource source) {
        var title = section.texts("title");
        var within = within(section);
        var doneBy = section.scalars("done_by");
        doneBy.forEach(action -> source.known().action(action, source.problems()));
        section.close();
        return new WaiverTerms.Duty(
                title, within, doneBy.stream().map(named -> named.text()).toList());
    }

    private static Duration within(Section section) {
        var text = section.requiredText("within");
        try {
            return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
        } catch (DateTimeParseException unreadable) {
            section.problems().add(section.at("within"), Code.WRONG_VALUE, text, Form.DURATION);
            return Duration.ZERO;
        }
    }
}
