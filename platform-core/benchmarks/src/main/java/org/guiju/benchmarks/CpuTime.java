package org.guiju.benchmarks;

import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The processor time of the measuring thread, which a machine busy with other things disturbs least. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class CpuTime {

    public long decisions;
    public long nanos;
    private long begun;

    @Setup(Level.Iteration)
    public void begin() {
        decisions = 0;
        begun = now();
    }

    @TearDown(Level.Iteration)
    public void end() {
        nanos = now() - begun;
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
