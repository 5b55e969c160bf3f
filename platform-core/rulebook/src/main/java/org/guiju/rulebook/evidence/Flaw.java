package org.guiju.rulebook.evidence;

/**
 * Something that is not as it was sealed.
 *
 * @param at position of the entry, or number of the head
 */
public record Flaw(Kind kind, long at) {

    /** What is wrong. */
    public enum Kind {
        /** An entry was changed after it was sealed. */
        CHANGED,
        /** An entry that was sealed is gone. */
        MISSING,
        /** A position of the chain is gone or there twice. */
        OUT_OF_ORDER,
        /** A link of the chain does not follow from the one before it. */
        RELINKED,
        /** The chain is another one than the head says that was signed. */
        UNLIKE_HEAD,
        /** The chain is shorter than a signed head says. */
        CUT_OFF,
        /** An entry stands among sealed ones and was never sealed. */
        SLIPPED_IN,
        /** A head was changed, or signed with another key. */
        HEAD_FORGED,
        /** A head does not follow from the one before it. */
        HEADS_BROKEN
    }
}
