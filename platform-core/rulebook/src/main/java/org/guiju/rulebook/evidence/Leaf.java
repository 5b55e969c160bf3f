package org.guiju.rulebook.evidence;

import org.guiju.rulebook.source.Canonical;

/**
 * How far one company's chain was when a head was signed.
 *
 * @param chain the link at that length
 */
public record Leaf(String company, long length, String chain) {

    public String hash() {
        return Canonical.hash("guiju-leaf/1\n" + company + "\n" + length + "\n" + chain);
    }

    String written() {
        return company + ":" + length + ":" + chain;
    }

    static Leaf read(String written) {
        var parts = written.split(":", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a leaf: " + written);
        }
        return new Leaf(parts[0], Long.parseLong(parts[1]), parts[2]);
    }
}
