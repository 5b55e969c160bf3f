package org.guiju.platform.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;

/**
 * What came out for one person or unit, or what a person gets of a unit's result.
 *
 * @param from first day of the period it is about, an earlier one for an adjustment
 * @param sources how many contributions it is calculated from
 * @param base what they come to
 * @param value what the clause gives for the whole period; absent while it is undetermined
 * @param before what earlier runs granted for that period already
 * @param docket entry of the decision, whose finding at that position says why
 * @param again somebody wants it calculated once more
 * @param adjusts the line of an earlier run that it corrects
 */
public record CalculationLine(
        UUID id,
        UUID run,
        Whom whom,
        LocalDate from,
        int sources,
        BigDecimal base,
        Optional<Money> value,
        Money before,
        String nature,
        Texts says,
        State state,
        String reason,
        Optional<UUID> docket,
        int finding,
        int tries,
        boolean again,
        Optional<UUID> adjusts,
        Optional<UUID> entry) {

    /** Whether it will be granted. */
    public enum State {
        READY,
        /** Somebody keeps it back. */
        HELD,
        /** Its clause came to no amount; somebody has to see to it. */
        OPEN
    }

    /** Whether a clause was asked for it; else it is a share of what was. */
    public boolean isDecided() {
        return whom.unit().isEmpty() || whom.person().isEmpty();
    }

    /** Whether somebody is to be paid by it. */
    public boolean isPayable() {
        return whom.person().isPresent();
    }

    /** Why the last of these was kept back, if it was. */
    static Optional<String> keptBack(List<CalculationLine> earlier) {
        return earlier.stream()
                .reduce((older, newer) -> newer)
                .filter(line -> line.state() == State.HELD)
                .map(CalculationLine::reason);
    }

    /** What these say it came to before. */
    static Money figure(List<CalculationLine> earlier) {
        return earlier.stream()
                .filter(line -> line.state() == State.READY)
                .reduce((older, newer) -> newer)
                .flatMap(CalculationLine::value)
                .orElse(Money.ZERO);
    }

    /** What these have granted. */
    static Money granted(List<CalculationLine> lines) {
        return lines.stream()
                .filter(line -> line.entry().isPresent())
                .map(CalculationLine::granted)
                .reduce(Money.ZERO, Money::plus);
    }

    /** What the run grants or takes back. */
    public Money granted() {
        return value.map(whole -> whole.minus(before)).orElse(Money.ZERO);
    }
}
