package org.guiju.document.cleaning;

import java.util.List;
import java.util.Set;
import org.guiju.document.Dropped;
import org.guiju.document.Line;

/**
 * Lines told apart.
 *
 * @param all every line of the file
 * @param kept those of the text, without what was left out of them
 * @param bridged numbers of kept lines before which something around the text was left out
 */
public record Cleaned(List<Line> all, List<Line> kept, List<Dropped> dropped, Set<Integer> bridged) {

    public Cleaned {
        all = List.copyOf(all);
        kept = List.copyOf(kept);
        dropped = List.copyOf(dropped);
        bridged = Set.copyOf(bridged);
    }
}
