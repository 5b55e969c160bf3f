package org.guiju.web.upgrade;

import java.util.List;

/**
 * One clause that the new version changes.
 *
 * @param kind changed, added or withdrawn
 * @param note what happened to it, in words
 * @param text of a clause that is new
 */
public record StepLine(
        String address, String number, String title, String kind, String note, String text, List<PartLine> parts) {

    /** How many parts somebody has to decide on. */
    public long open() {
        return kind.equals("withdrawn")
                ? 1
                : parts.stream().filter(PartLine::isToDecide).count();
    }
}
