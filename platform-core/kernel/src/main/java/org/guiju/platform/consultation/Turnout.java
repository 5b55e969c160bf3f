package org.guiju.platform.consultation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;

/**
 * How many of those who were asked took part; who has left the company is not counted.
 *
 * @param silent those who have not said anything yet
 */
public record Turnout(int asked, int took, List<UUID> silent) {

    private static final int DIGITS = 4;

    /** Rounded down, so that nothing is reached that is not. */
    public BigDecimal share() {
        return asked == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(took).divide(BigDecimal.valueOf(asked), DIGITS, RoundingMode.DOWN);
    }
}
