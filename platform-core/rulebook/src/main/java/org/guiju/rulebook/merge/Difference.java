package org.guiju.rulebook.merge;

import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.source.Node;

/**
 * A part that somebody has changed since the baseline the company last accepted.
 *
 * @param ours the part in the company's own file
 * @param claims who says something about the part that the vendor's version does not admit any more, beside the file: a unit's
 *     code, or nothing for the company
 */
public record Difference(
        Part part,
        Meeting meeting,
        Optional<Node> base,
        Optional<Node> ours,
        Optional<Node> theirs,
        List<Optional<String>> claims) {

    public enum Meeting {
        /** Only the company changed it, and keeps it. */
        OURS,
        /** Only the vendor changed it; it is taken unless somebody refuses. */
        THEIRS,
        /** Both changed it to the same. */
        SAME,
        /** Both changed it: somebody has to choose. */
        BOTH
    }

    public Difference {
        claims = List.copyOf(claims);
    }

    /** Whether the vendor's side has anything to take. */
    public boolean isOffered() {
        return meeting == Meeting.THEIRS || meeting == Meeting.BOTH;
    }
}
