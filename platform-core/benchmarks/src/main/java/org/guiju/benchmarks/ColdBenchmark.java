package org.guiju.benchmarks;

import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
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

/** Decisions about 65,536 cases of 10,000 companies in no order, so that hardly anything is in a cache. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ColdBenchmark {

    private static final int CASES = 65_536;
    private static final int COMPANIES = 10_000;

    @State(Scope.Thread)
    public static class Cases {

        @Param({"java-decimal", "guiju"})
        String engine;

        @Param({"commission", "gate", "sanction"})
        String workload;

        DecisionBenchmark.Ready[] ready;

        @Setup
        public void prepare() {
            var facts = DecisionBenchmark.facts(CASES, COMPANIES);
            ready = DecisionBenchmark.ready(Engine.named(engine), workload, facts);
            Collections.shuffle(Arrays.asList(ready), new Random(7));
        }
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
