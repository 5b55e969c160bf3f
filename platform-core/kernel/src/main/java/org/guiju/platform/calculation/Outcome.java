package org.guiju.platform.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.calculation.CalculationLine.State;
import org.guiju.platform.value.Ids;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Finding;

/** What a decision about one person or unit and period comes to as lines. */
final class Outcome {

    private static final Texts NOTHING = new Texts("条款没有给出金额", "條款沒有給出金額", "The clause came to no amount");

    private Outcome() {}

    /** @param docket where the decision is kept; nowhere for a preview */
    static CalculationLine line(
            CalculationRun run,
            Subjects.Subject subject,
            Money before,
            String nature,
            Optional<Decision> decision,
            Optional<UUID> docket) {
        var position = decision.map(made -> position(made, run.control())).orElse(-1);
        var value = position < 0
                ? Optional.<Money>empty()
                : money(decision.orElseThrow().findings().get(position).finding());
        var state = value.isEmpty() ? State.OPEN : subject.kept().isPresent() ? State.HELD : State.READY;
        return new CalculationLine(
                Ids.next(),
                run.id(),
                subject.whom(),
                subject.from(),
                (Integer) subject.values().get("sources"),
                new BigDecimal((String) subject.values().get("money"))
                        .add(new BigDecimal((String) subject.values().get("number"))),
                value,
                before,
                nature,
                says(decision, position, value.isPresent()),
                state,
                value.isEmpty() ? "" : subject.kept().orElse(""),
                docket,
                Math.max(position, 0),
                subject.tries(),
                false,
                subject.adjusts(),
                Optional.empty());
    }

    /** The line of somebody who shares in a unit's result. */
    static CalculationLine share(
            CalculationLine whole, UUID person, Money value, Texts says, List<CalculationLine> earlier) {
        var kept = CalculationLine.keptBack(earlier);
        return new CalculationLine(
                Ids.next(),
                whole.run(),
                whole.whom().with(person),
                whole.from(),
                whole.sources(),
                whole.base(),
                Optional.of(value),
                CalculationLine.granted(earlier),
                whole.nature(),
                says,
                kept.isPresent() ? State.HELD : State.READY,
                kept.orElse(""),
                whole.docket(),
                whole.finding(),
                whole.tries(),
                false,
                earlier.stream().findFirst().map(CalculationLine::id),
                Optional.empty());
    }

    /** A result that nobody can be paid before something is put right. */
    static CalculationLine unclear(CalculationLine whole, Texts why) {
        return new CalculationLine(
                whole.id(),
                whole.run(),
                whole.whom(),
                whole.from(),
                whole.sources(),
                whole.base(),
                whole.value(),
                whole.before(),
                whole.nature(),
                why,
                State.OPEN,
                "",
                whole.docket(),
                whole.finding(),
                whole.tries(),
                false,
                whole.adjusts(),
                Optional.empty());
    }

    private static int position(Decision decision, ControlCode control) {
        var findings = decision.findings();
        for (var i = 0; i < findings.size(); i++) {
            if (findings.get(i).control().equals(control)
                    && findings.get(i).finding() instanceof Finding.Determines determines
                    && determines.value() instanceof Money) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Money> money(Finding finding) {
        return finding instanceof Finding.Determines determines && determines.value() instanceof Money money
                ? Optional.of(money)
                : Optional.empty();
    }

    private static Texts says(Optional<Decision> decision, int position, boolean determined) {
        if (determined) {
            return decision.map(made -> made.findings().get(position).finding())
                    .map(finding -> ((Finding.Determines) finding).says())
                    .orElse(Texts.none());
        }
        return decision.stream()
                .flatMap(made -> made.all(Finding.Pends.class))
                .map(Finding.Pends::says)
                .findFirst()
                .orElse(NOTHING);
    }
}
