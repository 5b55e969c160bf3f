package org.guiju.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was set out to be reached, as ratios within one run, and what was. */
final class Goals {

    private static final List<String> CALCULATIONS = List.of("commission", "sanction");
    private static final List<String> ALL = List.of("commission", "gate", "sanction");

    private final Measured measured;
    private final List<String> lines = new ArrayList<>();

    Goals(Measured measured) {
        this.measured = measured;
    }

    List<String> judged(double bytesPerCompany) {
        for (var workload : ALL) {
            double most = CALCULATIONS.contains(workload) ? 1 : 2;
            atMost(
                    "traced " + workload + " / hand-written decimal Java",
                    most,
                    ratio("guiju", "java-decimal", workload));
            atLeast("KIE / traced " + workload, 500, ratio("kie", "guiju", workload));
            atLeast("AviatorScript / traced " + workload, 50, ratio("aviator", "guiju", workload));
            atMost("bytes allocated per traced " + workload, 64, measured.bytes("Decision", "guiju", workload));
            atLeast("cold traced " + workload + ", million/s", 3, 1_000 / measured.nanos("Cold", "guiju", workload));
        }
        atLeast("KIE / table of 1000 rows", 3_000, table("kie", "1000") / table("guiju", "1000"));
        atMost("growth from 20 to 1000 rows", 8, table("guiju", "1000") / table("guiju", "20"));
        atMost("bytes of heap per company, 23 parameters", 256, bytesPerCompany);
        atLeast("KIE model / publishing values", 100, authoring("publish-kie") / authoring("publish-guiju"));
        atLeast("Camunda parse / editor check", 20, authoring("check-camunda") / authoring("check-guiju"));
        atLeast("KIE compile / editor check", 500, authoring("check-kie") / authoring("check-guiju"));
        return lines;
    }

    private double ratio(String slower, String faster, String workload) {
        return measured.nanos("Decision", slower, workload) / measured.nanos("Decision", faster, workload);
    }

    private double table(String engine, String rows) {
        return measured.nanos("Table", engine, rows);
    }

    private double authoring(String kind) {
        return measured.nanos("Authoring", kind, "");
    }

    private void atMost(String what, double goal, double found) {
        line(what, "≤ " + shown(goal), found, found <= goal);
    }

    private void atLeast(String what, double goal, double found) {
        line(what, "≥ " + shown(goal), found, found >= goal);
    }

    private void line(String what, String goal, double found, boolean met) {
        lines.add("| " + what + " | " + goal + " | " + shown(found) + " | " + (met ? "yes" : "**no**") + " |");
    }

    static String shown(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.2f" : number < 1_000 ? "%.0f" : "%,.0f", number);
    }
}
