package org.guiju.web.target;

import org.guiju.platform.target.TargetBoard;

/**
 * One unit or person of the tree of targets.
 *
 * @param depth how far below the company
 * @param target in words, or empty where none is set
 * @param bar how much of a bar of 100 is done
 * @param pace where on that bar today is
 * @param note what does not add up, or empty
 * @param sources address of what counts towards it
 * @param split address of the form to give it to its parts, or empty
 * @param confirm address of the form by which one confirms one's own, or empty
 * @param set address of the form to set or adjust it, or empty for those who do not
 */
public record TargetLine(
        int depth,
        String name,
        boolean unit,
        String target,
        String done,
        String share,
        int bar,
        int pace,
        boolean behind,
        String note,
        String sources,
        String set,
        String split,
        String confirm) {

    static int percent(TargetBoard.Standing standing) {
        return Math.clamp(standing.share().movePointRight(2).intValue(), 0, 100);
    }

    public boolean hasTarget() {
        return !target.isEmpty();
    }
}
