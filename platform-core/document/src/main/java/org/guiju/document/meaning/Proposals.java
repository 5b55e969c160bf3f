package org.guiju.document.meaning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Weighs the signs of a clause: which kinds of control are proposed, with what. */
final class Proposals {

    private Proposals() {}

    static List<Proposal> of(Meaning meaning) {
        var signs = byKind(Signs.in(meaning));
        settle(signs);
        var suggestions = Parameters.of(meaning);
        var proposals = new ArrayList<Proposal>();
        signs.forEach((kind, words) -> proposals.add(new Proposal(
                kind, words, suggestions, Questions.of(kind, meaning, words), Explanations.of(kind, meaning, words))));
        return List.copyOf(proposals);
    }

    private static Map<ControlKind, List<Span>> byKind(List<Sign> signs) {
        var kinds = new EnumMap<ControlKind, List<Span>>(ControlKind.class);
        signs.forEach(sign ->
                kinds.computeIfAbsent(sign.kind(), kind -> new ArrayList<>()).add(sign.words()));
        kinds.values().forEach(words -> words.sort((one, other) -> Integer.compare(one.from(), other.from())));
        return kinds;
    }

    /** The floor is proposed where nothing stands on it; what says the same twice is said once. */
    private static void settle(Map<ControlKind, List<Span>> signs) {
        if (signs.keySet().stream().anyMatch(kind -> kind != ControlKind.CONDUCT)) {
            signs.remove(ControlKind.CONDUCT);
        }
        if (signs.containsKey(ControlKind.REWARD)) {
            signs.remove(ControlKind.QUOTA);
        }
        if (signs.containsKey(ControlKind.APPROVAL)) {
            signs.remove(ControlKind.GATE);
        }
    }
}
