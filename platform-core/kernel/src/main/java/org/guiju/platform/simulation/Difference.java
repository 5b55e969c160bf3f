package org.guiju.platform.simulation;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.control.PerPeriod;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.Consequence;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Decision.Outcome;
import org.guiju.sdk.decision.Finding;

/**
 * How two decisions about one act differ in effect. Words that changed with nothing behind them are no difference.
 *
 * @param effects by person; amounts for money and points, else how many
 * @param before what was decided, as far as it is another thing
 * @param after what would have been
 */
public record Difference(Map<String, Map<Effect, Long>> effects, Decision before, Decision after) {

    /** @param actor id of who acted, under whom stands what concerns no other person */
    public static Optional<Difference> between(String action, String actor, Decision before, Decision after) {
        var counting = new Counting(action, actor);
        counting.outcome(before.outcome(), after.outcome());
        var was = standing(before);
        var would = standing(after);
        if (!was.equals(would)) {
            counting.effects(before.outcome(), was.values(), -1);
            counting.effects(after.outcome(), would.values(), 1);
            counting.settle();
        }
        var differing = differing(was, would);
        if (counting.effects.isEmpty() && !differing.isEmpty() && bites(was, would, differing)) {
            counting.add(actor, Effect.OTHER, 1);
        }
        return counting.effects.isEmpty()
                ? Optional.empty()
                : Optional.of(new Difference(counting.effects, shown(before, differing), shown(after, differing)));
    }

    /** Fen that people would have got more, or less when negative. */
    public long money() {
        return effects.values().stream()
                .flatMap(one -> one.entrySet().stream())
                .mapToLong(one -> switch (one.getKey()) {
                    case PAID_MORE, FINED_LESS -> one.getValue();
                    case PAID_LESS, FINED_MORE -> -one.getValue();
                    default -> 0;
                })
                .sum();
    }

    public Set<Effect> kinds() {
        var kinds = new LinkedHashSet<Effect>();
        effects.values().forEach(one -> kinds.addAll(one.keySet()));
        return kinds;
    }

    /** What has an effect, by control, without the words. */
    private static Map<ControlCode, List<Object>> standing(Decision decision) {
        Map<ControlCode, List<Object>> standing = new LinkedHashMap<>();
        decision.findings().forEach(found -> bare(found.finding())
                .ifPresent(bare -> standing.merge(found.control(), List.of(bare), Difference::joined)));
        return standing;
    }

    private static List<Object> joined(List<Object> some, List<Object> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }

    /** The finding without its words; nothing where it has no effect. */
    private static Optional<Object> bare(Finding finding) {
        return switch (finding) {
            case Finding.Silent silent -> Optional.empty();
            case Finding.Permits permits -> Optional.empty();
            case Finding.Shadows shadows -> Optional.empty();
            case Finding.Waived waived -> Optional.empty();
            case Finding.Yields yields -> Optional.empty();
            case Finding.Warns warns -> Optional.of("warns");
            case Finding.Refuses refuses -> Optional.of("refuses");
            case Finding.Requires requires -> Optional.of("requires");
            case Finding.Pends pends -> Optional.of("pends");
            case Finding.Awaits awaits -> Optional.of(awaits.agreement());
            case Finding.Settled settled -> Optional.of(settled.passes());
            case Finding.Determines determines -> Optional.of(List.of(determines.name(), determines.value()));
            case Finding.Owes owes -> Optional.of(List.of(owes.duty(), owes.holders(), owes.due()));
            case Finding.Proposes proposes -> Optional.of(new Charge(proposes));
            case Finding.Allots allots -> Optional.of(allots);
            case Finding.Counts counts -> Optional.of(counts);
        };
    }

    /** What may be taken from or granted to a person. */
    private record Charge(String person, Consequence consequence, Finding.Nature nature, boolean attempt) {

        Charge(Finding.Proposes proposes) {
            this(
                    proposes.person(),
                    proposes.consequence(),
                    proposes.nature(),
                    proposes.occasion()
                            .filter(occasion -> occasion.step().equals(Finding.Occasion.ATTEMPT))
                            .isPresent());
        }
    }

    private static Set<ControlCode> differing(
            Map<ControlCode, List<Object>> was, Map<ControlCode, List<Object>> would) {
        var differing = new LinkedHashSet<ControlCode>();
        was.forEach((control, found) -> {
            if (!found.equals(would.get(control))) {
                differing.add(control);
            }
        });
        would.keySet().stream().filter(control -> !was.containsKey(control)).forEach(differing::add);
        return differing;
    }

    private static boolean bites(
            Map<ControlCode, List<Object>> was, Map<ControlCode, List<Object>> would, Set<ControlCode> differing) {
        return differing.stream().anyMatch(control -> was.containsKey(control) || would.containsKey(control));
    }

    private static Decision shown(Decision decision, Set<ControlCode> differing) {
        return new Decision(
                decision.outcome(),
                decision.findings().stream()
                        .filter(found -> differing.contains(found.control()))
                        .toList());
    }

    /** Sums up, person by person. */
    private static final class Counting {

        private final String action;
        private final String actor;
        private final Map<String, Map<Effect, Long>> effects = new HashMap<>();
        private final Map<String, Long> fined = new HashMap<>();
        private final Map<String, Long> paid = new HashMap<>();
        private final Map<String, Long> points = new HashMap<>();
        private long warnings;
        private long duties;

        Counting(String action, String actor) {
            this.action = action;
            this.actor = actor;
        }

        void outcome(Outcome before, Outcome after) {
            if (before == after) {
                return;
            }
            add(
                    actor,
                    switch (after) {
                        case PERMITTED -> Effect.ALLOWED;
                        case REFUSED -> Effect.BLOCKED;
                        case PENDING, AWAITING -> Effect.HELD;
                    },
                    1);
        }

        void effects(Outcome outcome, Iterable<List<Object>> standing, int sign) {
            standing.forEach(found -> found.forEach(bare -> effect(outcome == Outcome.PERMITTED, bare, sign)));
        }

        private void effect(boolean done, Object bare, int sign) {
            if (bare.equals("warns")) {
                warnings += sign;
            } else if (bare instanceof Charge charge && (done || charge.attempt())) {
                charge(charge, sign);
            } else if (done && bare instanceof List<?> several) {
                several(several, sign);
            }
        }

        private void charge(Charge charge, int sign) {
            switch (charge.consequence()) {
                case Consequence.Cash(Money money) ->
                    (money.isNegative() ? fined : paid)
                            .merge(charge.person(), sign * Math.abs(money.minor()), Long::sum);
                case Consequence.Points(BigDecimal amount) ->
                    points.merge(
                            charge.person(), -sign * amount.movePointRight(2).longValue(), Long::sum);
                default -> {}
            }
        }

        /** A duty has three parts; what is calculated over a period is paid. */
        private void several(List<?> found, int sign) {
            if (found.size() == 3) {
                duties += sign;
            } else if (action.equals(PerPeriod.ACTION) && found.getLast() instanceof Money money) {
                paid.merge(actor, sign * money.minor(), Long::sum);
            }
        }

        void settle() {
            fined.forEach((person, fen) -> signed(person, fen, Effect.FINED_MORE, Effect.FINED_LESS));
            paid.forEach((person, fen) -> signed(person, fen, Effect.PAID_MORE, Effect.PAID_LESS));
            points.forEach((person, taken) -> signed(person, taken, Effect.POINTS_MORE, Effect.POINTS_LESS));
            signed(actor, warnings, Effect.WARNED, Effect.UNWARNED);
            signed(actor, duties, Effect.DUTIES_MORE, Effect.DUTIES_FEWER);
        }

        private void signed(String person, long amount, Effect more, Effect less) {
            if (amount != 0) {
                add(person, amount > 0 ? more : less, Math.abs(amount));
            }
        }

        void add(String person, Effect effect, long amount) {
            effects.computeIfAbsent(person, one -> new EnumMap<>(Effect.class)).merge(effect, amount, Long::sum);
        }
    }
}
