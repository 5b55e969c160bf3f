package org.guiju.rulebook.decision;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import org.guiju.rulebook.control.Part;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Values;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Consequence;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Finding;
import org.guiju.sdk.decision.Finding.Nature;

/** What one part of a consequence comes to for one person. */
final class PartExamination {

    private final Question question;
    private final String person;
    private final Optional<Finding.Occasion> occasion;
    private final boolean bonus;

    PartExamination(Question question, String person, Optional<Finding.Occasion> occasion, boolean bonus) {
        this.question = question;
        this.person = person;
        this.occasion = occasion;
        this.bonus = bonus;
    }

    Finding find(Part part, Texts says) {
        return find(part, Optional.empty(), says);
    }

    Finding find(Part part, Optional<ControlCode> supersedes, Texts says) {
        return proposes(consequence(part), nature(part), supersedes, decider(part), says);
    }

    Finding proposes(Consequence consequence, Nature nature, Optional<String> decider, Texts says) {
        return proposes(consequence, nature, Optional.empty(), decider, says);
    }

    private Finding proposes(
            Consequence consequence,
            Nature nature,
            Optional<ControlCode> supersedes,
            Optional<String> decider,
            Texts says) {
        var situation = question.situation();
        var period = situation.now().atZone(situation.zone()).toLocalDate().withDayOfMonth(1);
        return new Finding.Proposes(person, consequence, nature, period, supersedes, occasion, decider, says);
    }

    private Consequence consequence(Part part) {
        return switch (part) {
            case Part.Cash cash -> new Consequence.Cash(signed((Money) question.evaluate(cash.amount())));
            case Part.Band band -> new Consequence.Cash(signed(chosen(band)));
            case Part.Points points -> new Consequence.Points(signed((BigDecimal) question.evaluate(points.points())));
            case Part.Balance balance ->
                new Consequence.Balance(
                        balance.unit(),
                        signed((BigDecimal) question.evaluate(balance.amount())),
                        balance.expires().map(expires -> (LocalDate) question.evaluate(expires)));
            case Part.Restriction restriction ->
                new Consequence.Restriction(restriction.actions(), length(restriction.length()));
            case Part.Letter letter -> new Consequence.Letter(length(letter.valid()));
            case Part.Training training -> new Consequence.Training(training.course(), length(training.within()));
            case Part.Referral referral ->
                new Consequence.Referral(referral.role(), referral.matter(), length(referral.within()));
        };
    }

    /** The recorder's choice; the door has seen to it that it lies in the band. */
    private Money chosen(Part.Band band) {
        question.evaluate(band.from());
        question.evaluate(band.to());
        return Values.at(question.values(), "action.amount")
                .map(Money.class::cast)
                .orElseGet(() -> (Money) question.evaluate(band.from()));
    }

    private Optional<String> decider(Part part) {
        return part instanceof Part.Band band && band.approverAbove().isPresent()
                ? band.approver()
                        .filter(role -> chosen(band).compareTo((Money)
                                        question.evaluate(band.approverAbove().get()))
                                > 0)
                : Optional.empty();
    }

    private Nature nature(Part part) {
        return switch (part) {
            case Part.Cash cash -> nature(cash.nature());
            case Part.Band band -> nature(band.nature());
            default -> Nature.NOT_MONEY;
        };
    }

    private Nature nature(Expression nature) {
        return Nature.valueOf(String.valueOf(question.evaluate(nature)).toUpperCase(Locale.ROOT));
    }

    private Period length(Expression length) {
        return switch (question.evaluate(length)) {
            case Duration days -> Period.ofDays((int) days.toDays());
            case Period months -> months;
            default -> throw new IllegalStateException("A length is months or days: " + length.format());
        };
    }

    private Money signed(Money money) {
        return bonus ? money : money.negate();
    }

    private BigDecimal signed(BigDecimal number) {
        return bonus ? number : number.negate();
    }
}
