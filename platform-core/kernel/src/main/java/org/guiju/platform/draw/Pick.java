package org.guiju.platform.draw;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one pick of a draw came to.
 *
 * @param list what was drawn from, as it was at that moment
 * @param item id of what was picked; none where there was nothing
 */
public record Pick(UUID draw, int number, Instant at, List<Line> list, Optional<String> item, UUID docket) {

    /** A line of the list: an id, which has no blanks, and a name. */
    public record Line(String id, String name) {

        String text() {
            return id + " " + name;
        }

        static Line of(String text) {
            var blank = text.indexOf(' ');
            return new Line(text.substring(0, blank), text.substring(blank + 1));
        }
    }

    public String digest() {
        return Seed.digest(ids());
    }

    private List<String> ids() {
        return list.stream().map(Line::id).toList();
    }

    /** Whether it is what the seed says, and not before its moment. */
    public boolean follows(Seed seed, List<Seed.Span> times) {
        return seed.pick(number, ids()).equals(item) && !at.isBefore(seed.moment(number, times));
    }
}
