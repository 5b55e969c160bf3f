package org.guiju.rulebook.regulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guiju.rulebook.control.Level;
import org.guiju.rulebook.regulation.Ranking.Outlets;
import org.guiju.sdk.decision.Layer;

/** What company and outlets say about a clause beside its values, with whoever the company puts first. */
final class Hearing {

    private final List<Resolution.Voice> voices;
    private final Outlets outlets;

    /** @param voices the company's first, then those of units, root first */
    Hearing(List<Resolution.Voice> voices) {
        this.voices = voices;
        this.outlets = outlets(voices);
    }

    static Outlets outlets(List<Resolution.Voice> voices) {
        return voices.stream()
                .flatMap(voice -> voice.change().ranking().outlets().stream())
                .findFirst()
                .orElse(Outlets.MOST_SPECIFIC);
    }

    /** Whose words hold, where anybody has words of their own; they know no stricter. */
    Optional<Resolution.Voice> wording() {
        var speaking = voices.stream()
                .filter(voice -> !voice.change().text().isEmpty())
                .toList();
        return speaking.isEmpty()
                ? Optional.empty()
                : Optional.of(outlets == Outlets.MOST_SPECIFIC ? speaking.getLast() : speaking.getFirst());
    }

    Map<String, Level> levels() {
        var levels = new TreeMap<String, Level>();
        voices.forEach(voice ->
                voice.change().levels().forEach((control, level) -> levels.merge(control, level, this::ranked)));
        return levels;
    }

    private Level ranked(Level earlier, Level nearer) {
        return switch (outlets) {
            case MOST_SPECIFIC -> nearer;
            case COMPANY -> earlier;
            case STRICTEST -> earlier.compareTo(nearer) >= 0 ? earlier : nearer;
        };
    }

    /** A clause is out of use where the company says so; an outlet's word counts only where outlets come first. */
    boolean off() {
        return voices.stream()
                .filter(voice -> outlets == Outlets.MOST_SPECIFIC || voice.layer() == Layer.COMPANY)
                .anyMatch(voice -> voice.change().off());
    }
}
