package org.guiju.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.guiju.rulebook.expression.Interval;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.table.Domain;
import org.guiju.rulebook.table.Line;
import org.guiju.rulebook.table.Passes;
import org.guiju.rulebook.table.TableIndex;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Which row of a large table with three columns applies; exactly one does. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TableBenchmark {

    private static final int CASES = 512;

    @State(Scope.Thread)
    public static class Tables {

        @Param({"guiju", "kie"})
        String engine;

        @Param({"20", "200", "1000"})
        int rows;

        DecisionBenchmark.Ready[] ready;

        @Setup
        public void prepare() {
            ready = engine.equals("kie") ? kie(rows) : guiju(rows);
        }
    }

    /** What a case asks: an amount, a code, yes or no. */
    private record Asked(long amount, int code, boolean flag) {}

    private static List<Asked> asked(int rows) {
        var random = new Random(5);
        var all = new ArrayList<Asked>();
        for (int i = 0; i < CASES; i++) {
            all.add(new Asked(random.nextInt(rows / 20 * 1_000), random.nextInt(Bands.CODES), random.nextBoolean()));
        }
        return all;
    }

    static DecisionBenchmark.Ready[] kie(int rows) {
        var kie = new Kie(Dmn.bands(rows));
        return asked(rows).stream()
                .map(one -> {
                    Map<String, Object> values = new HashMap<>(
                            Map.of("amount", BigDecimal.valueOf(one.amount), "code", "t" + one.code, "flag", one.flag));
                    return (DecisionBenchmark.Ready) () -> kie.decide("row", values);
                })
                .toArray(DecisionBenchmark.Ready[]::new);
    }

    static DecisionBenchmark.Ready[] guiju(int rows) {
        var codes = new ArrayList<String>();
        for (int i = 0; i < Bands.CODES; i++) {
            codes.add("t" + i);
        }
        var cells = new ArrayList<List<Passes>>();
        for (int row = 0; row < rows; row++) {
            cells.add(cells(Bands.of(row)));
        }
        var index = TableIndex.of(
                List.of(Type.integer(), Type.enumeration(codes), Type.bool()),
                List.of(Domain.OPEN, Domain.OPEN, Domain.OPEN),
                cells);
        var amounts = (Line) index.axes().getFirst();
        return asked(rows).stream()
                .map(one -> {
                    int code = index.axes().get(1).piece("t" + one.code);
                    int flag = index.axes().get(2).piece(one.flag);
                    return (DecisionBenchmark.Ready) () -> index.only(amounts.piece(one.amount), code, flag);
                })
                .toArray(DecisionBenchmark.Ready[]::new);
    }

    private static List<Passes> cells(Bands band) {
        var amounts = new Interval(
                Optional.of(new Interval.End(BigDecimal.valueOf(band.from()), true)),
                Optional.of(new Interval.End(BigDecimal.valueOf(band.from() + 1_000), false)));
        return List.of(
                Passes.of(amounts), Passes.of(Interval.exactly(band.code())), Passes.of(Interval.exactly(band.flag())));
    }

    @Benchmark
    @OperationsPerInvocation(CASES)
    public void decide(Tables tables, CpuTime cpu, Blackhole hole) throws Exception {
        for (var one : tables.ready) {
            hole.consume(one.decide());
        }
        cpu.decisions += CASES;
    }
}
