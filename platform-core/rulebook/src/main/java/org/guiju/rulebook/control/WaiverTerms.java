package org.guiju.rulebook.control;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.guiju.sdk.Texts;

/**
 * On what terms a control may be waived (特批). A control without terms cannot be waived.
 *
 * @param by roles that may grant it
 * @param maxUses acts one waiver may cover
 * @param maxDays days one waiver may last
 * @param duty what whoever uses it owes in exchange
 */
public record WaiverTerms(List<String> by, int maxUses, int maxDays, Optional<Duty> duty) {

    public WaiverTerms {
        by = List.copyOf(by);
    }

    /** What is owed in exchange, and how soon. */
    public record Duty(Texts title, Duration within, List<String> doneBy) {

        public Duty {
            doneBy = List.copyOf(doneBy);
        }
    }
}
