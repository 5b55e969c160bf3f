package org.guiju.rulebook.evidence;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Goes through the heads from the first to the last, and gathers what they say of one company's chain. */
public final class HeadsCheck {

    private final String company;
    private final Map<String, PublicKey> keys;
    private final TreeMap<Long, String> chains = new TreeMap<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private Optional<Head> last = Optional.empty();

    /** @param keys those that may have signed, by fingerprint */
    public HeadsCheck(String company, Map<String, PublicKey> keys) {
        this.company = company;
        this.keys = new HashMap<>(keys);
    }

    public void next(Head head) {
        if (!isGenuine(head)) {
            flaws.add(new Flaw(Flaw.Kind.HEAD_FORGED, head.number()));
        }
        var previous = last.map(Head::hash).orElse(Chain.START);
        var number = last.map(Head::number).orElse(0L) + 1;
        if (!head.previous().equals(previous) || head.number() != number) {
            flaws.add(new Flaw(Flaw.Kind.HEADS_BROKEN, head.number()));
        }
        head.leaves().stream()
                .filter(leaf -> leaf.company().equals(company))
                .forEach(leaf -> chains.put(leaf.length(), leaf.chain()));
        last = Optional.of(head);
    }

    private boolean isGenuine(Head head) {
        return Optional.ofNullable(keys.get(head.key()))
                .filter(head::isSignedWith)
                .filter(signed -> Head.root(head.leaves()).equals(head.root()))
                .isPresent();
    }

    public Optional<Head> last() {
        return last;
    }

    /** What the company's chain was, by its length. */
    public Map<Long, String> chains() {
        return chains;
    }

    public List<Flaw> flaws() {
        return List.copyOf(flaws);
    }
}
