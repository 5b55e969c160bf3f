package org.guiju.rulebook.regulation;

/**
 * A clause file as it was shipped once, kept for as long as a revision or an open case refers to its hash.
 *
 * @param hash of {@link Clause#hash()}
 * @param path inside the plugin, e.g. {@code regulations/RE-SALES/5.1b.yaml}
 */
public record StoredClause(String hash, String plugin, String path, String text) {}
