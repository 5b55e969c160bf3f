package org.guiju.rulebook.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Pieces of every input: all combinations of them. */
record Box(List<BitSet> pieces) {

    Box {
        pieces = List.copyOf(pieces);
    }

    Box with(int axis, BitSet of) {
        var changed = new ArrayList<>(pieces);
        changed.set(axis, of);
        return new Box(changed);
    }

    /** What both have in common. */
    Box and(Box other) {
        var common = new ArrayList<BitSet>();
        for (int axis = 0; axis < pieces.size(); axis++) {
            var both = (BitSet) pieces.get(axis).clone();
            both.and(other.pieces.get(axis));
            common.add(both);
        }
        return new Box(common);
    }

    boolean meets(Box other) {
        for (int axis = 0; axis < pieces.size(); axis++) {
            if (!pieces.get(axis).intersects(other.pieces.get(axis))) {
                return false;
            }
        }
        return true;
    }

    boolean isEmpty() {
        return pieces.stream().anyMatch(BitSet::isEmpty);
    }
}
