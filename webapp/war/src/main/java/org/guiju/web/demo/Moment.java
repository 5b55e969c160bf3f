package org.guiju.web.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.guiju.sdk.action.StoredRecord;
import org.guiju.web.demo.Routine.Line;

/**
 * One act of a routine, about to be done.
 *
 * @param number which of the records the line is done for
 */
record Moment(
        Site site,
        Line line,
        Chance chance,
        LocalDate day,
        LocalTime at,
        UUID who,
        Optional<StoredRecord> about,
        int number) {

    /** Of its own, and the same when the day is lived through once more. */
    String key() {
        return "routine/%s/%s/%s/%s/%d/%s"
                .formatted(
                        day,
                        at,
                        site.unit(),
                        line.act(),
                        number,
                        line.as().orElse(line.of().orElse("")));
    }
}
