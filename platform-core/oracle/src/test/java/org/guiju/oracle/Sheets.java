package org.guiju.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invents decision tables over an amount, a day, a kind and a flag, as DMN. */
final class Sheets {

    static final String DECISION = "answer";
    static final List<String> KINDS = List.of("house", "flat", "shop");

    private static final String MODEL =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="urn:guiju:random" name="random" id="m">
              <inputData name="amount" id="i1"><variable name="amount" typeRef="number"/></inputData>
              <inputData name="day" id="i2"><variable name="day" typeRef="date"/></inputData>
              <inputData name="kind" id="i3"><variable name="kind" typeRef="string"/></inputData>
              <inputData name="open" id="i4"><variable name="open" typeRef="boolean"/></inputData>
              <decision name="answer" id="d1"><variable name="answer"/>
                <informationRequirement id="r1"><requiredInput href="#i1"/></informationRequirement>
                <informationRequirement id="r2"><requiredInput href="#i2"/></informationRequirement>
                <informationRequirement id="r3"><requiredInput href="#i3"/></informationRequirement>
                <informationRequirement id="r4"><requiredInput href="#i4"/></informationRequirement>
                <decisionTable id="t1" %s>
                  <input id="c1"><inputExpression id="e1" typeRef="number"><text>amount</text></inputExpression></input>
                  <input id="c2"><inputExpression id="e2" typeRef="date"><text>day</text></inputExpression></input>
                  <input id="c3"><inputExpression id="e3" typeRef="string"><text>kind</text></inputExpression></input>
                  <input id="c4"><inputExpression id="e4" typeRef="boolean"><text>open</text></inputExpression></input>
                  <output id="o1" typeRef="%s">%s</output>
            %s
                </decisionTable>
              </decision>
            </definitions>
            """;

    private final Random random;

    Sheets(Random random) {
        this.random = random;
    }

    String any() {
        var policies = List.of(
                "UNIQUE", "FIRST", "ANY", "PRIORITY", "RULE ORDER", "OUTPUT ORDER", "COLLECT", "SUM", "MIN", "MAX");
        var policy = policies.get(random.nextInt(policies.size()));
        boolean numbers = policy.length() == 3 && !policy.equals("ANY");
        boolean ranks = policy.startsWith("P") || policy.startsWith("O");
        var values = ranks ? "<outputValues id=\"v\"><text>\"c\", \"a\", \"b\"</text></outputValues>" : "";
        var rows = IntStream.range(0, 2 + random.nextInt(8))
                .mapToObj(row -> row(row, numbers))
                .collect(Collectors.joining("\n"));
        var attributes =
                numbers ? "hitPolicy=\"COLLECT\" aggregation=\"" + policy + "\"" : "hitPolicy=\"" + policy + "\"";
        return MODEL.formatted(attributes, numbers ? "number" : "string", values, rows);
    }

    private String row(int row, boolean numbers) {
        var cells = new ArrayList<>(List.of(amount(), day(), kind(), open()));
        var answer = numbers ? numbers() : "\"" + "abc".charAt(random.nextInt(3)) + "\"";
        var id = new int[] {0};
        return cells.stream()
                .map(cell -> "<inputEntry id=\"x%d_%d\"><text>%s</text></inputEntry>"
                        .formatted(row, id[0]++, cell.replace("<", "&lt;").replace(">", "&gt;")))
                .collect(Collectors.joining(
                        "",
                        "<rule id=\"r%d_\">".formatted(row),
                        "<outputEntry id=\"y%d\"><text>%s</text></outputEntry></rule>".formatted(row, answer)));
    }

    private String numbers() {
        return random.nextBoolean() ? String.valueOf(random.nextInt(9)) : "amount * " + random.nextInt(3);
    }

    private String amount() {
        int low = random.nextInt(10);
        int high = low + 1 + random.nextInt(8);
        return one(
                "-",
                "-",
                "< " + low,
                ">= " + low,
                "[" + low + ".." + high + ")",
                "(" + low + ".." + high + "]",
                low + ", > " + high,
                "not(" + low + ")",
                "? * 2 > " + high);
    }

    private String day() {
        var day = "date(\"2026-0" + (1 + random.nextInt(9)) + "-15\")";
        return one("-", "-", "-", "< " + day, ">= " + day, "[" + day + "..date(\"2026-12-31\")]");
    }

    private String kind() {
        return one("-", "-", "\"house\"", "\"flat\", \"shop\"", "not(\"flat\")", "starts with(?, \"s\")");
    }

    private String open() {
        return one("-", "-", "-", "true", "false");
    }

    private String one(String... cells) {
        return cells[random.nextInt(cells.length)];
    }
}
