package org.guiju.web.learning;

import java.util.List;
import org.guiju.web.clause.Piece;

/**
 * A clause that shuts actions to whoever has not signed for it.
 *
 * @param hash of the text as shown, so that nobody signs for another
 * @param opens actions that it opens, in words
 */
public record ToSign(
        String address, String label, String title, List<Piece> text, String hash, String opens, boolean signed) {}
