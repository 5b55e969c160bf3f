package org.guiju.platform.evidence;

import java.util.Optional;
import java.util.UUID;
import org.guiju.rulebook.evidence.Entry;

/**
 * A docket entry in its company's chain.
 *
 * @param entry as it is now; empty when it is gone
 * @param digest what its digest was when it was sealed
 */
public record SealedEntry(long position, UUID docket, Optional<Entry> entry, String digest, String chain) {}
