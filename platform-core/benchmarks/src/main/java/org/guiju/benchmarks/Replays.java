package org.guiju.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.guiju.platform.value.Json;
import org.guiju.sdk.decision.Decision.Outcome;

/**
 * Decides the past again out of PostgreSQL on two threads and, in the same run, only reads the same rows the same way:
 * {@code URL acts…}. Nothing is faster than the second.
 */
public final class Replays {

    private static final int HALVES = 2;

    private Replays() {}

    public static void main(String[] arguments) throws SQLException {
        var clauses = new TwentyFourClauses();
        System.out.println(
                "| acts | deciding, acts/min | only reading, rows/min | of the limit | CPU µs per act | shut | heap at most, MB |");
        System.out.println("|---:|---:|---:|---:|---:|---:|---:|");
        try (var acts = new PastActs(arguments[0])) {
            for (var given : List.of(arguments).subList(1, arguments.length)) {
                measure(acts, clauses, Long.parseLong(given));
            }
        }
    }

    private static void measure(PastActs acts, TwentyFourClauses clauses, long count) throws SQLException {
        acts.make(count);
        var bytes = new LongAdder();
        double reading = perMinute(
                count,
                () -> all(acts, new LongAdder(), (action, facts) -> bytes.add(action.length() + facts.length())));
        var shut = new LongAdder();
        var spent = new LongAdder();
        resetPeaks();
        double deciding = perMinute(
                count,
                () -> all(acts, spent, (action, facts) -> {
                    var decision = clauses.decide(Json.readMap(action), Json.readMap(facts));
                    if (decision.outcome() == Outcome.REFUSED) {
                        shut.increment();
                    }
                }));
        System.out.printf(
                Locale.ROOT,
                "| %,d | %,.0f | %,.0f | %.0f %% | %.1f | %,d | %d |%n",
                count,
                deciding,
                reading,
                100 * deciding / reading,
                spent.sum() / 1e3 / count,
                shut.sum(),
                peak() >> 20);
    }

    private static double perMinute(long count, Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return count * 60e9 / (System.nanoTime() - begun);
    }

    /** @param spent takes the processor time of both threads, in nanoseconds */
    private static void all(PastActs acts, LongAdder spent, BiConsumer<String, String> each) {
        var halves = IntStream.range(0, HALVES)
                .mapToObj(half -> CompletableFuture.runAsync(() -> read(acts, half, spent, each)))
                .toList();
        halves.forEach(CompletableFuture::join);
    }

    private static void read(PastActs acts, int half, LongAdder spent, BiConsumer<String, String> each) {
        var clock = ManagementFactory.getThreadMXBean();
        long begun = clock.getCurrentThreadCpuTime();
        try {
            acts.read(half, each);
            spent.add(clock.getCurrentThreadCpuTime() - begun);
        } catch (SQLException failed) {
            throw new CompletionException(failed);
        }
    }

    private static void resetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    }

    /** What the heap held at most, garbage included: with a small heap it says what is needed. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
