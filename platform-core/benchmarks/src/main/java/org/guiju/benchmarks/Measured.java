package org.guiju.benchmarks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;

/** Processor nanoseconds and bytes per decision, by benchmark, engine and case. */
final class Measured {

    record Key(String benchmark, String engine, String about) {}

    record Cost(double nanos, double bytes) {}

    final Map<Key, Cost> costs = new LinkedHashMap<>();

    Measured(Collection<RunResult> results) {
        results.forEach(result -> costs.put(key(result), cost(result)));
    }

    private static Key key(RunResult result) {
        var params = result.getParams();
        var name = params.getBenchmark().replaceAll(".*\\.(\\w+)Benchmark\\..*", "$1");
        var engine = params.getParam(name.equals("Authoring") ? "kind" : "engine");
        var about = params.getParamsKeys().contains("workload")
                ? params.getParam("workload")
                : params.getParamsKeys().contains("rows") ? params.getParam("rows") : "";
        return new Key(name, engine, about);
    }

    private static Cost cost(RunResult result) {
        var more = result.getSecondaryResults();
        double nanos = more.get("nanos").getScore() / more.get("decisions").getScore();
        var bytes = more.get("gc.alloc.rate.norm");
        return new Cost(nanos, bytes == null ? Double.NaN : bytes.getScore());
    }

    double nanos(String benchmark, String engine, String about) {
        return costs.get(new Key(benchmark, engine, about)).nanos();
    }

    double bytes(String benchmark, String engine, String about) {
        return costs.get(new Key(benchmark, engine, about)).bytes();
    }
}
