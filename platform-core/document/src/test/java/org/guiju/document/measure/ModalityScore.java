package org.guiju.document.measure;

import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.document.meaning.Meaning;

/** Whether a clause binds as labelled; right is the clause of which nothing is missing and nothing too much. */
final class ModalityScore {

    private ModalityScore() {}

    static Score of(Labelled.Clause clause, Meaning meaning) {
        var score = new Score();
        var wanted = clause.meant().modality();
        var found = letters(meaning);
        var tally = wanted.equals(found) ? new Tally(1, 0, 0) : new Tally(0, 1, 1);
        score.add("modality all", tally);
        score.add("modality " + (clause.document().held() ? "held" : "seen"), tally);
        score.add("modality of " + clause.document().id(), tally);
        if (!wanted.equals(found)) {
            score.wrong(
                    "modality " + wanted + " found " + found,
                    clause.document().id() + " " + clause.text().replace('\n', '/'));
        }
        return score;
    }

    private static Set<String> letters(Meaning meaning) {
        return meaning.modalities().stream()
                .map(modality -> switch (modality) {
                    case MUST -> "M";
                    case MUST_NOT -> "N";
                    case MAY -> "P";
                    case RECOMMENDED -> "R";
                    case NONE -> "";
                })
                .filter(letter -> !letter.isEmpty())
                .collect(Collectors.toSet());
    }
}
