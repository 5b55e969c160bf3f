package org.guiju.benchmarks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.guiju.rulebook.compiled.Trace;

/** Nobody is measured who gives another answer. */
final class Agreement {

    private static final List<String> WORKLOADS = List.of("commission", "gate", "sanction");
    private static final List<String> RIVALS = List.of("java-long", "guiju", "kie", "cel", "aviator", "jexl");
    private static final int LONG_SCALE = 6;

    private Agreement() {}

    /** @return how many answers were compared */
    static int check() throws Exception {
        var facts = DecisionBenchmark.facts(600, 16);
        var measure = new HandDecimal();
        int compared = 0;
        for (var name : RIVALS) {
            var engine = Engine.named(name);
            for (var one : facts) {
                for (var workload : WORKLOADS) {
                    var expected = plain(measure.decide(workload, one));
                    var found = plain(engine.decide(workload, one));
                    if (!Objects.equals(expected, found)) {
                        throw new IllegalStateException(name + " " + workload + ": " + found + ", not " + expected);
                    }
                    compared++;
                }
            }
        }
        return compared + tables();
    }

    private static int tables() throws Exception {
        var kie = TableBenchmark.kie(200);
        var guiju = TableBenchmark.guiju(200);
        for (int i = 0; i < kie.length; i++) {
            int row = (Integer) guiju[i].decide();
            if (((Number) kie[i].decide()).intValue() != row) {
                throw new IllegalStateException("Table case " + i + ": row " + row);
            }
        }
        return kie.length;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Trace trace -> plain(trace.result());
            case Integer nothing -> plain(BigDecimal.valueOf(nothing));
            case Long whole -> plain(BigDecimal.valueOf(whole, LONG_SCALE));
            case BigDecimal number -> number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
            default -> value;
        };
    }
}
