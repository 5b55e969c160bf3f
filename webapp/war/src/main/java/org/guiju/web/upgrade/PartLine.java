package org.guiju.web.upgrade;

import java.util.List;

/**
 * One part of a clause that somebody has changed.
 *
 * @param key names the part in the form: the clause's address, a bar, the part
 * @param meeting ours, theirs, same or both
 * @param claims what is said beside the clause's file and does not go with the new version, in words; empty when nothing
 * @param combined what the combined words are to be, a field per language; empty where only one side can be taken
 */
public record PartLine(
        String key, String label, String meeting, List<Leaf> leaves, String claims, List<Combined> combined) {

    /** One thing inside the part, on all three sides. */
    public record Leaf(String label, String base, String theirs, String ours) {}

    /** @param tag of the language, as HTML knows it */
    public record Combined(String tag, String language, String text) {}

    public boolean isToDecide() {
        return meeting.equals("both");
    }

    public boolean isOffered() {
        return isToDecide() || meeting.equals("theirs");
    }
}
