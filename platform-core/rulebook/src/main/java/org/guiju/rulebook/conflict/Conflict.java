package org.guiju.rulebook.conflict;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Precedence;
import org.guiju.rulebook.regulation.Precedence.Holds;
import org.guiju.rulebook.regulation.Wording;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ControlCode;

/**
 * Two controls of which nobody has said which holds.
 *
 * @param id the same as long as both clauses stand as they do
 * @param one the earlier in the rulebook
 * @param action action type on which both are asked
 * @param says the whole sentence, with a case that shows it where one was found
 * @param choices what may be decided; {@link Holds#THIS} is {@code one}
 */
public record Conflict(
        String id,
        ControlCode one,
        ControlCode other,
        String action,
        Verdict verdict,
        Texts says,
        List<Holds> choices) {

    public enum Verdict {
        /** There is a case in which both speak and differ. */
        CLASH,
        /** Nobody can tell beforehand whether there is one. */
        NOT_ANALYSABLE
    }

    public Conflict {
        choices = List.copyOf(choices);
    }

    /** The same, said of a later day than the draft's own. */
    Conflict beginning(LocalDate day, ZoneId zone) {
        var dated = ReportWords.each(
                locale -> ReportWords.text(locale, "from", Wording.value(day, locale, zone), says.in(locale)));
        return new Conflict(id, one, other, action, verdict, dated, choices);
    }

    /** The draft with the decision in it: it stands with the clause that the draft changes. */
    public Draft settled(Draft draft, Holds holds) {
        boolean first = draft.changes().containsKey(one.clause());
        var own = first ? one : other;
        var precedence = new Precedence(own.control(), first ? other : one, first ? holds : turned(holds));
        return draft.withCompany(
                own.clause(), change -> change.withRanking(change.ranking().with(precedence)));
    }

    private static Holds turned(Holds holds) {
        return switch (holds) {
            case THIS -> Holds.OTHER;
            case OTHER -> Holds.THIS;
            default -> holds;
        };
    }
}
