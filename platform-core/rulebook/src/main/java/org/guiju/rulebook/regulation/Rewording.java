package org.guiju.rulebook.regulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * New words for a clause: parts such as {@code text/en} with what they are to say. Two people who change different parts do
 * not get in each other's way.
 *
 * @param words by part; a part that is not named stays
 * @param reviewed languages that somebody has looked through
 */
public record Rewording(Map<String, String> words, Set<String> reviewed) {

    /** Everything that can be reworded. */
    public static final List<String> PARTS =
            List.of("title/zh-Hans", "title/zh-Hant", "title/en", "text/zh-Hans", "text/zh-Hant", "text/en");

    public Rewording {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        reviewed = Set.copyOf(reviewed);
    }

    /** What a part says in the three versions, where two people wrote it otherwise. */
    public record Clash(String part, String base, String theirs, String mine) {}

    /** Parts that somebody else has written otherwise, and differently, since {@code base}. */
    public List<Clash> clashes(ClauseSource base, ClauseSource theirs) {
        var clashes = new ArrayList<Clash>();
        words.forEach((part, mine) -> {
            var before = base.text(part);
            var now = theirs.text(part);
            if (!now.equals(before) && !now.equals(mine) && !mine.equals(before)) {
                clashes.add(new Clash(part, before, now, mine));
            }
        });
        return clashes;
    }

    /** The clause in these words, save where they only repeat what it said when somebody began to write. */
    public ClauseSource in(ClauseSource base, ClauseSource theirs) {
        var written = theirs;
        var changed = new LinkedHashSet<String>();
        for (var word : words.entrySet()) {
            boolean mine = !word.getValue().equals(base.text(word.getKey()));
            if (mine && !word.getValue().equals(theirs.text(word.getKey()))) {
                written = written.with(word.getKey(), word.getValue());
                changed.add(word.getKey().substring(word.getKey().indexOf('/') + 1));
            }
        }
        return written.toReview(open(theirs, changed));
    }

    /** Where one language changed and another did not, the other has to be looked through. */
    private List<String> open(ClauseSource theirs, Set<String> changed) {
        return OwnWords.LANGUAGES.stream()
                .filter(language -> !changed.contains(language) && !reviewed.contains(language))
                .filter(language -> !changed.isEmpty() || theirs.toReview().contains(language))
                .toList();
    }
}
