package org.guiju.web.draw;

import java.util.List;
import org.guiju.web.clause.ClauseChip;

/**
 * One draw in words.
 *
 * @param seed empty while it is sealed
 * @param times in which picks fall, as they were published
 * @param proof what a browser needs to work it out again, as JSON; empty while the seed is sealed
 * @param published address of the entry that published the hash
 */
public record DrawLine(
        String id,
        String title,
        String unit,
        String period,
        String state,
        String style,
        ClauseChip clause,
        String commitment,
        String seed,
        List<String> times,
        List<PickLine> picks,
        int planned,
        String proof,
        String published,
        String opened) {

    /** One pick in words. */
    public record PickLine(
            int number,
            String at,
            int candidates,
            String picked,
            String item,
            String digest,
            List<String> list,
            String why) {}

    public boolean isOpen() {
        return !seed.isEmpty();
    }
}
