package org.guiju.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guiju.rulebook.compiled.Template;
import org.guiju.rulebook.compiled.Vector;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Checks that all engines agree, measures them, and writes what came out: {@code [--quick] [folder]}. */
public final class Benchmarks {

    private static final int COMPANIES = 10_000;

    /** Compiling in the foreground, so that a busy machine measures the same code as an idle one. */
    private static final String[] JVM = {"-Xbatch", "-Xms1g", "-Xmx2g"};

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        var given = List.of(arguments);
        boolean quick = given.contains("--quick");
        var folder = Path.of(given.stream()
                .filter(argument -> !argument.startsWith("--"))
                .findFirst()
                .orElse("target"));
        int compared = Agreement.check();
        var results = new Runner(new OptionsBuilder()
                        .include("org\\.guiju\\.benchmarks\\..*Benchmark.*")
                        .forks(1)
                        .warmupIterations(quick ? 4 : 5)
                        .warmupTime(TimeValue.milliseconds(quick ? 1_000 : 1_500))
                        .measurementIterations(quick ? 3 : 5)
                        .measurementTime(TimeValue.milliseconds(quick ? 300 : 1_000))
                        .addProfiler(GCProfiler.class)
                        .jvmArgs(JVM)
                        .shouldFailOnError(true)
                        .build())
                .run();
        write(folder, new Measured(results), compared, quick);
    }

    private static void write(Path folder, Measured measured, int compared, boolean quick) throws IOException {
        var report = new ArrayList<String>();
        report.add((quick ? "Quick run" : "Full run") + ", Java "
                + Runtime.version().feature() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.arch") + "; "
                + compared + " answers compared before measuring.");
        report.add("");
        report.add("| goal | target | measured | met |");
        report.add("|---|---|---|---|");
        report.addAll(new Goals(measured).judged(bytesPerCompany()));
        report.add("");
        report.add("| benchmark | engine | about | CPU ns | bytes |");
        report.add("|---|---|---|---:|---:|");
        var csv = new ArrayList<>(List.of("benchmark,engine,about,cpu_ns,bytes"));
        measured.costs.forEach((key, cost) -> {
            report.add("| " + key.benchmark() + " | " + key.engine() + " | " + key.about() + " | "
                    + Goals.shown(cost.nanos()) + " | " + Math.round(cost.bytes()) + " |");
            csv.add(String.format(
                    Locale.ROOT,
                    "%s,%s,%s,%.2f,%.1f",
                    key.benchmark(),
                    key.engine(),
                    key.about(),
                    cost.nanos(),
                    cost.bytes()));
        });
        Files.createDirectories(folder);
        Files.write(folder.resolve("benchmarks.md"), report);
        Files.write(folder.resolve("benchmarks.csv"), csv);
        report.forEach(System.out::println);
    }

    /** What one more company costs the engine: its resolved values. */
    private static double bytesPerCompany() {
        var template = Template.of(
                List.of(Guiju.COMMISSION, Guiju.GATE, Guiju.SANCTION).stream()
                        .map(Guiju::expression)
                        .toList(),
                Company.types());
        var kept = new Vector[COMPANIES];
        long before = used();
        for (int i = 0; i < COMPANIES; i++) {
            kept[i] = template.resolve(new Company(i).typed);
        }
        long after = used();
        java.lang.ref.Reference.reachabilityFence(kept);
        return (after - before) / (double) COMPANIES;
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
