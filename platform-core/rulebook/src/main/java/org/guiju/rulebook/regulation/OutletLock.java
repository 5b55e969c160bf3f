package org.guiju.rulebook.regulation;

import java.time.LocalDate;
import java.util.Optional;
import org.guiju.rulebook.regulation.Lock.Bound;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;

/**
 * What a company lets none of its units go beyond (公司锁定). It holds as long as the statement that says it.
 *
 * @param parameter of the clause that says so
 */
public record OutletLock(String parameter, Bound bound, Texts because) {

    Lock of(ClauseCode clause) {
        return new Lock(Layer.COMPANY, clause, parameter, Optional.empty(), bound, LocalDate.MIN, because);
    }
}
