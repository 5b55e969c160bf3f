package org.guiju.rulebook.evidence;

import org.guiju.rulebook.source.Canonical;

/** The chain of one company's entries: each link holds the one before it. */
public final class Chain {

    /** What the first link holds. */
    public static final String START = "0".repeat(64);

    private Chain() {}

    /** @param position of the entry, from 1 */
    public static String next(String previous, long position, String digest) {
        return Canonical.hash("guiju-chain/1\n" + previous + "\n" + position + "\n" + digest);
    }
}
