package org.guiju.rulebook.regulation;

import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.expression.Expression;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ControlCode;

/**
 * What makes a clause work (管控): checked, immutable, shared by all companies that use the clause.
 *
 * @param on action type whose submission asks this control
 * @param when condition under which it speaks; absent means always
 * @param level the template's level; a company's overlay may name another
 * @param says words of the finding, with {@code {path}} placeholders
 */
public record Control(
        ControlCode code, String on, Optional<Expression> when, Level level, Binding binding, Texts says, Kind kind) {

    /** The declarative kinds. */
    public sealed interface Kind {

        /** Speaks when {@code when} holds and {@code unless} does not. */
        record Gate(Effect effect, Optional<Expression> unless, Optional<String> field) implements Kind {
            public enum Effect {
                REFUSES,
                REQUIRES,
                WARNS,
                PENDS
            }
        }

        /** Determines a named value. */
        record Calculation(String determines, Expression value) implements Kind {}

        /**
         * Starts a clock.
         *
         * @param within duration, or a number of working days when {@code workdays}
         * @param holders list of employee ids
         */
        record Deadline(
                String duty,
                Texts title,
                Expression within,
                boolean workdays,
                Expression holders,
                List<String> doneBy,
                Optional<String> lapse)
                implements Kind {}

        /**
         * Proposes ledger lines, one per row of {@code forEach}.
         *
         * @param each name of the row inside the expressions, e.g. {@code person}; the row has an {@code id}
         * @param forEach path of a list fact of employees
         * @param amount money or points ({@code points} tells which); what is taken is positive here
         * @param nature code of {@link org.guiju.sdk.decision.Finding.Nature}, lower case
         * @param bonus true when the person receives
         */
        record Consequence(
                String each,
                String forEach,
                Expression amount,
                boolean points,
                boolean bonus,
                Expression nature,
                Optional<ControlCode> supersedes,
                Optional<Expression> supersedesWhen)
                implements Kind {}

        /** Asks a {@link org.guiju.sdk.decision.ClauseRule} of a plugin. */
        record Rule() implements Kind {}
    }
}
