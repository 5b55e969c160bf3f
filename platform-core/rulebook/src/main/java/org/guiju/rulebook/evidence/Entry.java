package org.guiju.rulebook.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import org.guiju.rulebook.source.Canonical;

/**
 * An entry as its seal sees it. What people wrote and what was known of them goes in as salted digests, each with a salt of its
 * own: one part can be shown or withheld without the others, and erased without breaking the chain.
 *
 * @param core everything of the entry but its parts
 * @param salt nobody guesses a part from its digest without it
 * @param parts texts by name, in their order
 */
public record Entry(String core, String salt, Map<String, String> parts) {

    public Entry {
        parts = new LinkedHashMap<>(parts);
    }

    /** What the chain links. */
    public String digest() {
        Map<String, String> digests = new LinkedHashMap<>();
        parts.forEach((name, text) -> digests.put(name, partDigest(name, partSalt(name), text)));
        return digest(core, digests);
    }

    /** From the digests of the parts: for whoever is shown only some of them. */
    public static String digest(String core, Map<String, String> partDigests) {
        var text = new StringBuilder("guiju-entry/1\n").append(core);
        partDigests.forEach(
                (name, digest) -> text.append('\n').append(name).append(' ').append(digest));
        return Canonical.hash(text.toString());
    }

    public String partSalt(String name) {
        return Canonical.hash("guiju-salt/1\n" + name + "\n" + salt);
    }

    public static String partDigest(String name, String partSalt, String text) {
        return Canonical.hash("guiju-part/1\n" + name + "\n" + partSalt + "\n" + text);
    }
}
