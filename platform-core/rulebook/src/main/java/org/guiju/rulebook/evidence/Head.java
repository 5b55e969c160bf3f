package org.guiju.rulebook.evidence;

import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.guiju.rulebook.source.Canonical;

/**
 * A signed head: what every chain that had grown was at one moment. Heads are a chain themselves. A line of the file of heads:
 * {@code number at previous root key signature leaf leaf …}.
 *
 * @param previous hash of the head before, or {@link Chain#START}
 * @param root of the tree over the leaves
 * @param key fingerprint of the key that signed
 */
public record Head(
        long number, Instant at, String previous, String root, String key, String signature, List<Leaf> leaves) {

    private static final int FIXED = 6;

    public Head {
        leaves = List.copyOf(leaves);
    }

    /** What is signed. */
    public static String text(long number, Instant at, String previous, String root) {
        return "guiju-head/1\n" + number + "\n" + at + "\n" + previous + "\n" + root + "\n";
    }

    public String text() {
        return text(number, at, previous, root);
    }

    public String hash() {
        return Canonical.hash(text());
    }

    public static String root(List<Leaf> leaves) {
        return Merkle.root(leaves.stream().map(Leaf::hash).toList());
    }

    public boolean isSignedWith(PublicKey signer) {
        return SigningKey.isSigned(signer, text(), signature);
    }

    public String line() {
        return String.join(" ", Long.toString(number), at.toString(), previous, root, key, signature) + " "
                + leaves.stream().map(Leaf::written).collect(Collectors.joining(" "));
    }

    /** @throws IllegalArgumentException when it is no line of heads */
    public static Head read(String line) {
        var words = line.split(" ");
        if (words.length <= FIXED) {
            throw new IllegalArgumentException("not a head: " + line);
        }
        try {
            return new Head(
                    Long.parseLong(words[0]),
                    Instant.parse(words[1]),
                    words[2],
                    words[3],
                    words[4],
                    words[5],
                    Arrays.stream(words).skip(FIXED).map(Leaf::read).toList());
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("not a head: " + line, unreadable);
        }
    }
}
