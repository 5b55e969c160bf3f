package org.guiju.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.camunda.feel.api.FeelEngineBuilder;
import org.guiju.rulebook.compiled.Template;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What a keystroke in the editor costs (three expressions), and what publishing new values costs (23 of them). */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AuthoringBenchmark {

    private static final List<String> TEXTS = List.of(Guiju.COMMISSION, Guiju.GATE, Guiju.SANCTION);

    @State(Scope.Thread)
    public static class Work {

        @Param({"check-guiju", "check-kie", "check-camunda", "publish-guiju", "publish-kie"})
        String kind;

        private DecisionBenchmark.Ready ready;

        @Setup
        public void prepare() {
            ready = switch (kind) {
                case "check-guiju" ->
                    () -> TEXTS.stream().map(Guiju::expression).toList();
                case "check-kie" -> kie();
                case "check-camunda" -> camunda();
                case "publish-guiju" -> resolving();
                default -> () -> new Kie(Dmn.workloads());
            };
        }
    }

    private static DecisionBenchmark.Ready kie() {
        var feel = FEEL.newInstance(AuthoringBenchmark.class.getClassLoader(), List.of());
        var context = feel.newCompilerContext();
        List.of(Company.AMOUNTS, Company.RATES, Company.COUNTS, new String[] {"amount", "base", "approvals", "age"})
                .forEach(names ->
                        List.of(names).forEach(name -> context.addInputVariableType(name, BuiltInType.NUMBER)));
        List.of("earliest", "latest", "signed").forEach(name -> context.addInputVariableType(name, BuiltInType.DATE));
        List.of("new_customer", "assessed", "blacklisted", "complete")
                .forEach(name -> context.addInputVariableType(name, BuiltInType.BOOLEAN));
        context.addInputVariableType("product", BuiltInType.STRING);
        return () ->
                TEXTS.stream().map(text -> feel.compile(feel(text), context)).toList();
    }

    private static DecisionBenchmark.Ready camunda() {
        var feel = FeelEngineBuilder.forJava().build();
        return () ->
                TEXTS.stream().map(text -> feel.parseExpression(feel(text))).toList();
    }

    /** Standard FEEL has no money. */
    private static String feel(String text) {
        return text.replace("money(0)", "0");
    }

    private static DecisionBenchmark.Ready resolving() {
        var template = Template.of(TEXTS.stream().map(Guiju::expression).toList(), Company.types());
        var company = new Company(1);
        return () -> template.resolve(company.typed);
    }

    @Benchmark
    public void work(Work work, CpuTime cpu, Blackhole hole) throws Exception {
        hole.consume(work.ready.decide());
        cpu.decisions++;
    }
}
