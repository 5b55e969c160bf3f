package org.guiju.document.measure;

import java.util.List;
import org.guiju.document.meaning.Meaning;
import org.guiju.document.meaning.Quantity;

/** Whether the quantities of a clause are the labelled ones: span, kind, value and bound. */
final class QuantityScore {

    private static final Amount ONE = Amount.of("1");

    private QuantityScore() {}

    static Score of(Labelled.Clause clause, Meaning meaning) {
        var score = new Score();
        var text = clause.text();
        var labelled = clause.quantities();
        var found = meaning.quantities();
        var right = 0;
        var missed = 0;
        for (var stated : labelled) {
            var hit = found.stream().anyMatch(quantity -> agrees(stated, quantity, text));
            if (!stated.optional() && hit) {
                right++;
            } else if (!stated.optional()) {
                missed++;
                score.wrong("quantities missed " + stated.amount().kind(), missed(clause, stated, found));
            }
        }
        var wrong = 0;
        for (var quantity : found) {
            if (!isRight(quantity, labelled, text)) {
                wrong++;
                var kind =
                        labelled.stream().anyMatch(stated -> overlaps(stated, quantity)) ? "other " : "not labelled ";
                score.wrong(
                        "quantities " + kind + amount(quantity).kind(),
                        clause.document().id() + " " + quantity.span().in(text) + " as " + quantity.canonical()
                                + "  in  " + near(text, quantity));
            }
        }
        var tally = new Tally(right, wrong, missed);
        score.add("quantities all", tally);
        score.add("quantities " + (clause.document().held() ? "held" : "seen"), tally);
        score.add("quantities of " + clause.document().id(), tally);
        return score;
    }

    private static boolean isRight(Quantity quantity, List<Labelled.Stated> labelled, String text) {
        var around =
                labelled.stream().filter(stated -> overlaps(stated, quantity)).toList();
        if (around.isEmpty()) {
            return amount(quantity).agrees(ONE, "");
        }
        return around.stream().anyMatch(stated -> stated.optional() || agrees(stated, quantity, text));
    }

    private static boolean agrees(Labelled.Stated stated, Quantity quantity, String text) {
        return overlaps(stated, quantity)
                && stated.amount().agrees(amount(quantity), text.substring(stated.from(), stated.to()));
    }

    private static boolean overlaps(Labelled.Stated stated, Quantity quantity) {
        return stated.from() < quantity.span().to() && quantity.span().from() < stated.to();
    }

    private static Amount amount(Quantity quantity) {
        return Amount.of(quantity.canonical());
    }

    private static String missed(Labelled.Clause clause, Labelled.Stated stated, List<Quantity> found) {
        var text = clause.text();
        var instead = found.stream()
                .filter(quantity -> overlaps(stated, quantity))
                .map(Quantity::canonical)
                .toList();
        return "%s %s is %s  found %s  in  %s"
                .formatted(
                        clause.document().id(),
                        text.substring(stated.from(), stated.to()),
                        stated.amount(),
                        instead,
                        text.substring(Math.max(0, stated.from() - 12), Math.min(text.length(), stated.to() + 12)));
    }

    private static String near(String text, Quantity quantity) {
        var from = Math.max(0, quantity.span().from() - 12);
        return text.substring(from, Math.min(text.length(), quantity.span().to() + 12))
                .replace('\n', '/');
    }
}
