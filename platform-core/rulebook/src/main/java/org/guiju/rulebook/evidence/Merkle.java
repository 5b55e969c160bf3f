package org.guiju.rulebook.evidence;

import java.util.ArrayList;
import java.util.List;
import org.guiju.rulebook.source.Canonical;

/** A hash tree over leaves in their order; a node without a neighbour moves up as it is. */
public final class Merkle {

    private Merkle() {}

    /**
     * What a hash is joined with on its way up.
     *
     * @param left whether the other one stands before it
     */
    public record Step(boolean left, String hash) {}

    public static String root(List<String> leaves) {
        var level = leaves;
        while (level.size() > 1) {
            level = above(level);
        }
        return level.getFirst();
    }

    /** The way from a leaf to the root. */
    public static List<Step> path(List<String> leaves, int index) {
        List<Step> path = new ArrayList<>();
        var level = leaves;
        for (var at = index; level.size() > 1; at /= 2) {
            var other = at ^ 1;
            if (other < level.size()) {
                path.add(new Step(other < at, level.get(other)));
            }
            level = above(level);
        }
        return path;
    }

    /** Where a way leads. */
    public static String follow(String leaf, List<Step> path) {
        var hash = leaf;
        for (var step : path) {
            hash = step.left() ? node(step.hash(), hash) : node(hash, step.hash());
        }
        return hash;
    }

    private static List<String> above(List<String> level) {
        List<String> above = new ArrayList<>();
        for (var i = 0; i < level.size(); i += 2) {
            above.add(i + 1 < level.size() ? node(level.get(i), level.get(i + 1)) : level.get(i));
        }
        return above;
    }

    private static String node(String left, String right) {
        return Canonical.hash("guiju-node/1\n" + left + "\n" + right);
    }
}
