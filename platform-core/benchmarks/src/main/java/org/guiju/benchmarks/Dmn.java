package org.guiju.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** DMN 1.3 models of the workloads and of large tables. */
final class Dmn {

    private final StringBuilder xml = new StringBuilder();
    private int ids;

    private Dmn() {}

    static String workloads() {
        var dmn = new Dmn();
        dmn.open("workloads");
        dmn.parameters();
        dmn.add("<itemDefinition name='tRow'><itemComponent name='rate'><typeRef>number</typeRef></itemComponent>"
                + "<itemComponent name='bonus'><typeRef>number</typeRef></itemComponent></itemDefinition>");
        new TreeMap<>(inputs()).forEach(dmn::input);
        dmn.input("p", "tParameters");
        dmn.rates();
        dmn.literal("commission", "number", "amount * row.rate + row.bonus", List.of("amount"), List.of("row"));
        dmn.literal(
                "gate",
                "boolean",
                "assessed = true and approvals >= p.min_approvals and amount <= p.max_amount and blacklisted = false"
                        + " and age >= p.min_age and signed >= p.earliest and signed <= p.latest and complete = true",
                List.of("amount", "assessed", "approvals", "blacklisted", "age", "signed", "complete", "p"),
                List.of());
        dmn.literal(
                "sanction",
                "number",
                "min(min(base * p.pct, p.cap), max(0, base - p.min_wage))",
                List.of("base", "p"),
                List.of());
        return dmn.closed();
    }

    /** Bands of 1,000 by ten codes by yes and no; the answer is the number of the row. */
    static String bands(int rows) {
        var dmn = new Dmn();
        dmn.open("bands");
        dmn.input("amount", "number");
        dmn.input("code", "string");
        dmn.input("flag", "boolean");
        dmn.decision("row", "number", List.of("amount", "code", "flag"), List.of());
        dmn.table(Map.of("amount", "number", "code", "string", "flag", "boolean"), List.of("amount", "code", "flag"));
        dmn.add("<output id='o' typeRef='number'/>");
        for (int row = 0; row < rows; row++) {
            var band = Bands.of(row);
            dmn.rule(List.of(band.amounts(), "\"" + band.code() + "\"", "" + band.flag()), List.of("" + row));
        }
        dmn.add("</decisionTable></decision>");
        return dmn.closed();
    }

    private static Map<String, String> inputs() {
        return Map.of(
                "amount",
                "number",
                "base",
                "number",
                "approvals",
                "number",
                "age",
                "number",
                "product",
                "string",
                "signed",
                "date",
                "new_customer",
                "boolean",
                "assessed",
                "boolean",
                "blacklisted",
                "boolean",
                "complete",
                "boolean");
    }

    private void parameters() {
        add("<itemDefinition name='tParameters'>");
        Stream.of(Company.AMOUNTS, Company.RATES, Company.COUNTS)
                .flatMap(Stream::of)
                .forEach(name -> component(name, "number"));
        Stream.of(Company.DATES).forEach(name -> component(name, "date"));
        add("</itemDefinition>");
    }

    private void component(String name, String type) {
        add("<itemComponent name='" + name + "'><typeRef>" + type + "</typeRef></itemComponent>");
    }

    private void rates() {
        var names = List.of("amount", "product", "new_customer");
        decision("row", "tRow", Stream.concat(names.stream(), Stream.of("p")).toList(), List.of());
        table(inputs(), names);
        add("<output id='o1' name='rate' typeRef='number'/><output id='o2' name='bonus' typeRef='number'/>");
        rule(List.of("< p.t1", "-", "-"), List.of("p.r1", "p.b1"));
        rule(List.of("[p.t1..p.t2)", "\"a\"", "-"), List.of("p.r2", "p.b2"));
        rule(List.of("[p.t1..p.t2)", "not(\"a\")", "-"), List.of("p.r3", "p.b3"));
        rule(List.of("[p.t2..p.t3)", "-", "true"), List.of("p.r4", "p.b4"));
        rule(List.of("[p.t2..p.t3)", "-", "false"), List.of("p.r5", "p.b5"));
        rule(List.of(">= p.t3", "-", "-"), List.of("p.r6", "p.b6"));
        add("</decisionTable></decision>");
    }

    private void open(String name) {
        add("<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='" + name
                + "' namespace='urn:" + name + "'>");
    }

    private String closed() {
        return xml.append("</definitions>").toString();
    }

    private void input(String name, String type) {
        add("<inputData id='i_" + name + "' name='" + name + "'><variable name='" + name + "' typeRef='" + type
                + "'/></inputData>");
    }

    private void decision(String name, String type, List<String> inputs, List<String> decisions) {
        add("<decision id='" + name + "' name='" + name + "'><variable name='" + name + "' typeRef='" + type + "'/>");
        inputs.forEach(input -> requirement("requiredInput", "i_" + input));
        decisions.forEach(decision -> requirement("requiredDecision", decision));
    }

    private void requirement(String kind, String id) {
        add("<informationRequirement id='q" + ids++ + "'><" + kind + " href='#" + id + "'/></informationRequirement>");
    }

    private void literal(String name, String type, String text, List<String> inputs, List<String> decisions) {
        decision(name, type, inputs, decisions);
        add("<literalExpression><text>" + escaped(text) + "</text></literalExpression></decision>");
    }

    private void table(Map<String, String> types, List<String> names) {
        add("<decisionTable id='t" + ids++ + "' hitPolicy='UNIQUE'>");
        names.forEach(name -> add("<input id='n" + ids++ + "'><inputExpression typeRef='" + types.get(name) + "'><text>"
                + name + "</text></inputExpression></input>"));
    }

    private void rule(List<String> when, List<String> then) {
        add("<rule id='r" + ids++ + "'>");
        when.forEach(text -> add("<inputEntry id='e" + ids++ + "'><text>" + escaped(text) + "</text></inputEntry>"));
        then.forEach(text -> add("<outputEntry id='e" + ids++ + "'><text>" + escaped(text) + "</text></outputEntry>"));
        add("</rule>");
    }

    private void add(String part) {
        xml.append(part);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
