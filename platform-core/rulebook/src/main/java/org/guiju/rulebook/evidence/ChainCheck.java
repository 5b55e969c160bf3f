package org.guiju.rulebook.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goes through a company's chain from its first entry to its last, beside what signed heads say of it. */
public final class ChainCheck {

    /** After so many nobody learns more from another one. */
    private static final int MOST = 100;

    private final Map<Long, String> signed;
    private final long signedUpTo;
    private final List<Flaw> flaws = new ArrayList<>();
    private long position;
    private String chain = Chain.START;

    /** @param signed what the chain was, by its length */
    public ChainCheck(Map<Long, String> signed) {
        this.signed = signed;
        this.signedUpTo =
                signed.keySet().stream().mapToLong(length -> length).max().orElse(0);
    }

    /**
     * @param at position that the seal gives the entry
     * @param digest of the entry as it is now; empty when it is gone
     * @param sealed what was the digest when it was sealed
     * @param link what the seal says is the link of the chain
     */
    public void next(long at, Optional<String> digest, String sealed, String link) {
        if (at != position + 1) {
            add(Flaw.Kind.OUT_OF_ORDER, at);
        }
        if (digest.isEmpty()) {
            add(Flaw.Kind.MISSING, at);
        } else if (!digest.get().equals(sealed)) {
            add(Flaw.Kind.CHANGED, at);
        }
        position = at;
        chain = Chain.next(chain, at, sealed);
        if (!chain.equals(link)) {
            add(Flaw.Kind.RELINKED, at);
        }
        Optional.ofNullable(signed.get(at))
                .filter(said -> !said.equals(chain))
                .ifPresent(other -> add(Flaw.Kind.UNLIKE_HEAD, at));
    }

    /** After the last entry. */
    public List<Flaw> finish() {
        if (position < signedUpTo) {
            add(Flaw.Kind.CUT_OFF, position + 1);
        }
        return List.copyOf(flaws);
    }

    private void add(Flaw.Kind kind, long at) {
        if (flaws.size() < MOST) {
            flaws.add(new Flaw(kind, at));
        }
    }
}
