package org.guiju.platform.reception;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A chapter, article or item of a received document.
 *
 * @param asWords where numbers stand that become no parameter
 * @param like address of a module's clause whose controls enforce this one
 * @param version grows with every change, so that nobody overwrites what they have not seen
 */
public record ReceivedClause(
        String address,
        int position,
        int depth,
        String number,
        String heading,
        String text,
        int page,
        List<Remark> marks,
        State state,
        Set<Integer> asWords,
        Optional<String> like,
        int version,
        Optional<UUID> changedBy) {

    public enum State {
        OPEN,
        ACCEPTED,
        GUIDANCE,
        LEFT_OUT
    }

    /** @param kind as the reader names it, in lower case */
    public record Remark(String kind, String about) {}

    /** Says nothing itself. */
    public boolean isHeading() {
        return text.isEmpty();
    }

    /** What it is called: its heading, else how it begins. */
    public String title() {
        if (!heading.isEmpty()) {
            return heading;
        }
        var first = text.lines().findFirst().orElse("");
        int end = first.length();
        for (var stop : List.of("：", ":", "，", "。", "；", ",", ";")) {
            int at = first.indexOf(stop);
            end = at > 1 ? Math.min(end, at) : end;
        }
        return first.substring(0, Math.min(end, 30)).isEmpty() ? number : first.substring(0, Math.min(end, 30));
    }

    public ReceivedClause saying(String otherHeading, String otherText) {
        boolean same = otherText.equals(text);
        return new ReceivedClause(
                address,
                position,
                depth,
                number,
                otherHeading,
                otherText,
                page,
                marks,
                state,
                same ? asWords : Set.of(),
                like,
                version,
                changedBy);
    }

    public ReceivedClause decided(State other, Set<Integer> words, Optional<String> likened) {
        return new ReceivedClause(
                address, position, depth, number, heading, text, page, marks, other, words, likened, version,
                changedBy);
    }

    ReceivedClause mended(String whole) {
        return new ReceivedClause(
                address, position, depth, number, heading, whole, page, List.of(), state, Set.of(), like, version,
                changedBy);
    }
}
