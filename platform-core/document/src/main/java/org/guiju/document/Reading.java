package org.guiju.document;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A file as it was understood.
 *
 * @param title empty if the file has none
 * @param lines every line of the file that says anything
 * @param nodes the tops of the tree
 */
public record Reading(
        String title,
        Script script,
        List<Line> lines,
        List<Node> nodes,
        List<Dropped> dropped,
        Map<Integer, Fate> fates) {

    public Reading {
        lines = List.copyOf(lines);
        nodes = List.copyOf(nodes);
        dropped = List.copyOf(dropped);
        fates = Map.copyOf(fates);
    }

    /** All nodes in reading order. */
    public Stream<Node> walk() {
        return nodes.stream().flatMap(Node::walk);
    }

    /** How many lines ended how; together they are all lines. */
    public Map<Fate, Integer> counts() {
        return count(fates.values());
    }

    private static Map<Fate, Integer> count(Collection<Fate> fates) {
        Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        fates.forEach(fate -> counts.merge(fate, 1, Integer::sum));
        return counts;
    }
}
