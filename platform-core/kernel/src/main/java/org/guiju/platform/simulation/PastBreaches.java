package org.guiju.platform.simulation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guiju.sdk.decision.Consequence;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Finding;

/**
 * What the acts judged so far would have counted under a draft, so that repetition after them is counted by the draft too.
 * That they happened, and which of them people have decided, stays as it was. Keeps only those that count differently.
 */
final class PastBreaches {

    private static final String FACT = "history";

    private record Act(String control, String person, Instant at) {}

    private record Weight(BigDecimal count, BigDecimal points) {

        static final Weight NONE = new Weight(BigDecimal.ZERO, BigDecimal.ZERO);

        Weight with(Consequence consequence) {
            return switch (consequence) {
                case Consequence.Noted(int items) -> new Weight(count.add(BigDecimal.valueOf(items)), points);
                case Consequence.Points(BigDecimal taken) -> new Weight(count, points.subtract(taken));
                default -> this;
            };
        }
    }

    private final Map<Act, Weight> other = new HashMap<>();

    void judged(Decision before, Decision after) {
        var was = weights(before);
        weights(after).forEach((act, weight) -> {
            if (!weight.equals(was.get(act))) {
                other.put(act, weight);
            }
        });
    }

    private static Map<Act, Weight> weights(Decision decision) {
        Map<Act, Weight> weights = new HashMap<>();
        decision.findings().forEach(found -> {
            if (found.finding() instanceof Finding.Proposes proposes) {
                proposes.occasion()
                        .filter(occasion -> occasion.step().isEmpty())
                        .map(occasion -> new Act(found.control().toString(), proposes.person(), occasion.at()))
                        .ifPresent(act -> weights.put(
                                act, weights.getOrDefault(act, Weight.NONE).with(proposes.consequence())));
            }
        });
        return weights;
    }

    /** The facts to put in the place of those that were known. */
    Map<String, Object> facts(Map<String, Object> known) {
        if (other.isEmpty() || !(known.get(FACT) instanceof List<?> rows)) {
            return Map.of();
        }
        return Map.of(FACT, rows.stream().map(this::recounted).toList());
    }

    private Object recounted(Object row) {
        if (!(row instanceof Map<?, ?> known) || !(known.get("acted_at") instanceof Instant at)) {
            return row;
        }
        var weight = other.get(new Act(String.valueOf(known.get("control")), String.valueOf(known.get("person")), at));
        if (weight == null) {
            return row;
        }
        Map<String, Object> counted = new LinkedHashMap<>();
        known.forEach((name, value) -> counted.put(name.toString(), value));
        counted.put("count", weight.count());
        counted.put("points", weight.points());
        return counted;
    }
}
