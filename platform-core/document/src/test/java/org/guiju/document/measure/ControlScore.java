package org.guiju.document.measure;

import java.util.Locale;
import java.util.stream.Collectors;
import org.guiju.document.meaning.Meaning;

/** Whether the kinds of control that are proposed for a clause are among the labelled ones. */
final class ControlScore {

    private static final String NOTHING = "guidance";

    private ControlScore() {}

    static Score of(Labelled.Clause clause, Meaning meaning) {
        var score = new Score();
        var meant = clause.meant();
        var proposed = meaning.proposals().stream()
                .map(proposal -> proposal.control().name().toLowerCase(Locale.ROOT))
                .filter(kind -> !kind.equals(NOTHING))
                .collect(Collectors.toSet());
        var right = proposed.stream().filter(meant::accepts).collect(Collectors.toSet());
        var missed = meant.kinds().stream()
                .filter(kind -> !kind.equals(NOTHING) && !proposed.contains(kind))
                .collect(Collectors.toSet());
        var words = clause.document().id() + " " + clause.text().replace('\n', '/') + "  labelled " + meant.kinds()
                + " / " + meant.accepted() + "  proposed " + proposed;
        proposed.stream()
                .filter(kind -> !right.contains(kind))
                .forEach(kind -> score.wrong("controls wrong " + kind, words));
        missed.forEach(kind -> score.wrong("controls missed " + kind, words));
        add(score, clause, new Tally(right.size(), proposed.size() - right.size(), missed.size()));
        return score;
    }

    private static void add(Score score, Labelled.Clause clause, Tally tally) {
        score.add("controls all", tally);
        score.add("controls " + (clause.document().held() ? "held" : "seen"), tally);
        score.add("controls of " + clause.document().id(), tally);
    }
}
