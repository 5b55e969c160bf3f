package org.guiju.rulebook.merge;

import org.guiju.rulebook.source.Node;

/** What somebody decides on a part that the vendor has changed. */
public sealed interface Choice {

    /** The vendor's version; what the company said there is given up. */
    record Accept() implements Choice {}

    /** The company's version; the vendor's is refused, and not offered again. */
    record Keep() implements Choice {}

    /** The part written anew out of both. */
    record Combine(Node part) implements Choice {}
}
