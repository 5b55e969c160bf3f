package org.guiju.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** Decisions about 1,024 cases of 64 companies, which a cache holds. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecisionBenchmark {

    static final int CASES = 1_024;
    private static final int COMPANIES = 64;

    /** One case, ready to be decided. */
    interface Ready {
        Object decide() throws Exception;
    }

    @State(Scope.Thread)
    public static class Cases {

        @Param({"java-decimal", "java-long", "guiju", "kie", "cel", "aviator", "jexl"})
        String engine;

        @Param({"commission", "gate", "sanction"})
        String workload;

        Ready[] ready;

        @Setup
        public void prepare() {
            ready = ready(Engine.named(engine), workload, facts(CASES, COMPANIES));
        }
    }

    static List<Facts> facts(int cases, int companies) {
        var all = new ArrayList<Company>();
        for (int i = 0; i < companies; i++) {
            all.add(new Company(i));
        }
        var facts = new ArrayList<Facts>();
        for (int i = 0; i < cases; i++) {
            facts.add(new Facts(i, all.get((int) (i * 2_654_435_761L % companies))));
        }
        return facts;
    }

    static Ready[] ready(Engine engine, String workload, List<Facts> facts) {
        return facts.stream().map(one -> ready(engine, workload, one)).toArray(Ready[]::new);
    }

    private static Ready ready(Engine engine, String workload, Facts facts) {
        if (engine instanceof Guiju guiju) {
            return guiju.prepared(workload, facts);
        }
        return switch (workload) {
            case "commission" -> () -> engine.commission(facts);
            case "gate" -> () -> engine.gate(facts);
            default -> () -> engine.sanction(facts);
        };
    }

    @Benchmark
    @OperationsPerInvocation(CASES)
    public void decide(Cases cases, CpuTime cpu, Blackhole hole) throws Exception {
        for (var one : cases.ready) {
            hole.consume(one.decide());
        }
        cpu.decisions += CASES;
    }
}
