package org.guiju.platform.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Basis;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;
import org.guiju.sdk.decision.Layer;

/** Findings as plain values for the docket, and back. */
public final class DecisionJson {

    private DecisionJson() {}

    /** A decision with its outcome. */
    public static Map<String, Object> write(Decision decision) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outcome", decision.outcome());
        json.put("findings", findings(decision));
        return json;
    }

    public static Decision decision(Map<String, Object> json) {
        return new Decision(Decision.Outcome.valueOf((String) json.get("outcome")), read(json.get("findings")));
    }

    static List<Map<String, Object>> findings(Decision decision) {
        return decision.findings().stream().map(DecisionJson::write).toList();
    }

    static List<ClauseFinding> read(Object findings) {
        return maps(findings).stream()
                .map(found -> new ClauseFinding(
                        ControlCode.of((String) found.get("control")),
                        finding(map(found.get("finding"))),
                        basis(map(found.get("basis")))))
                .toList();
    }

    private static Map<String, Object> write(ClauseFinding found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("control", found.control().toString());
        json.put("finding", write(found.finding()));
        json.put("basis", write(found.basis()));
        return json;
    }

    private static Map<String, Object> write(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", finding.getClass().getSimpleName());
        switch (finding) {
            case Finding.Silent silent -> {}
            case Finding.Permits permits -> {}
            case Finding.Warns warns -> json.put("says", warns.says());
            case Finding.Refuses refuses -> json.put("says", refuses.says());
            case Finding.Pends pends -> json.put("says", pends.says());
            case Finding.Shadows shadows -> json.put("would", write(shadows.would()));
            case Finding.Yields yields -> {
                json.put("would", write(yields.would()));
                json.put("to", yields.to().toString());
                json.put("says", yields.says());
            }
            case Finding.Awaits awaits -> {
                json.put("says", awaits.says());
                json.put("agreement", AgreementJson.write(awaits.agreement()));
            }
            case Finding.Waived waived -> {
                json.put("would", write(waived.would()));
                json.put("waiver", waived.waiver());
            }
            case Finding.Settled settled -> {
                json.put("was", write(settled.was()));
                json.put("passes", settled.passes());
                json.put("by", settled.by());
                json.put("reason", settled.reason());
            }
            case Finding.Requires requires -> {
                json.put("says", requires.says());
                json.put("field", requires.field());
            }
            case Finding.Determines determines -> {
                json.put("name", determines.name());
                json.put("value", determines.value());
                json.put("says", determines.says());
            }
            case Finding.Allots allots -> {
                json.put("name", allots.name());
                json.put(
                        "shares",
                        allots.shares().stream().map(DecisionJson::write).toList());
                json.put("others", allots.others());
                json.put("turn", allots.turn());
            }
            case Finding.Counts counts -> {
                json.put("measure", counts.measure());
                json.put("value", counts.value());
                json.put("person", counts.person());
                json.put("at", counts.at());
            }
            case Finding.Owes owes -> {
                json.put("duty", owes.duty());
                json.put("title", owes.title());
                json.put("holders", owes.holders());
                json.put("due", owes.due());
                json.put("doneBy", owes.doneBy());
                json.put("lapse", owes.lapse());
                json.put("terms", TermsJson.write(owes.terms()));
            }
            case Finding.Proposes proposes -> {
                json.put("person", proposes.person());
                json.put("consequence", ConsequenceJson.write(proposes.consequence()));
                json.put("nature", proposes.nature());
                json.put("period", proposes.period());
                json.put("supersedes", proposes.supersedes().map(ControlCode::toString));
                json.put("decider", proposes.decider());
                proposes.occasion().ifPresent(occasion -> {
                    json.put("actedAt", occasion.at());
                    json.put("step", occasion.step());
                });
                json.put("says", proposes.says());
            }
        }
        return json;
    }

    private static Map<String, Object> write(Finding.Share share) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", share.id());
        json.put("of", share.of());
        return json;
    }

    private static Finding finding(Map<String, Object> json) {
        return switch ((String) json.get("kind")) {
            case "Silent" -> Finding.silent();
            case "Permits" -> Finding.permits();
            case "Warns" -> new Finding.Warns(says(json));
            case "Refuses" -> new Finding.Refuses(says(json));
            case "Pends" -> new Finding.Pends(says(json));
            case "Shadows" -> new Finding.Shadows(finding(map(json.get("would"))));
            case "Yields" ->
                new Finding.Yields(
                        finding(map(json.get("would"))), ControlCode.of((String) json.get("to")), says(json));
            case "Awaits" -> new Finding.Awaits(says(json), AgreementJson.read(map(json.get("agreement"))));
            case "Waived" -> new Finding.Waived(finding(map(json.get("would"))), (String) json.get("waiver"));
            case "Settled" ->
                new Finding.Settled(
                        finding(map(json.get("was"))), (Boolean) json.get("passes"), (String) json.get("by"), (String)
                                json.get("reason"));
            case "Requires" -> new Finding.Requires(says(json), text(json, "field"));
            case "Determines" -> new Finding.Determines((String) json.get("name"), json.get("value"), says(json));
            case "Allots" ->
                new Finding.Allots(
                        (String) json.get("name"),
                        maps(json.get("shares")).stream()
                                .map(share -> new Finding.Share((String) share.get("id"), (BigDecimal) share.get("of")))
                                .toList(),
                        texts(json.get("others")),
                        (Boolean) json.get("turn"));
            case "Counts" ->
                new Finding.Counts(
                        (String) json.get("measure"), json.get("value"), (String) json.get("person"), (Instant)
                                json.get("at"));
            case "Owes" ->
                new Finding.Owes(
                        (String) json.get("duty"),
                        (Texts) json.get("title"),
                        texts(json.get("holders")),
                        (Instant) json.get("due"),
                        texts(json.get("doneBy")),
                        text(json, "lapse"),
                        TermsJson.readOptional(json.get("terms")));
            case "Proposes" ->
                new Finding.Proposes(
                        (String) json.get("person"),
                        ConsequenceJson.read(map(json.get("consequence"))),
                        Finding.Nature.valueOf((String) json.get("nature")),
                        (LocalDate) json.get("period"),
                        text(json, "supersedes").map(ControlCode::of),
                        Optional.ofNullable((Instant) json.get("actedAt"))
                                .map(at -> new Finding.Occasion(at, (String) json.get("step"))),
                        text(json, "decider"),
                        says(json));
            default -> throw new IllegalArgumentException("Unknown finding " + json.get("kind"));
        };
    }

    private static Map<String, Object> write(Basis basis) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("revision", basis.revision());
        json.put("effectiveFrom", basis.effectiveFrom());
        json.put("boundBy", basis.boundBy());
        json.put("boundAt", basis.boundAt());
        json.put("clauseHash", basis.clauseHash());
        json.put(
                "parameters",
                basis.parameters().stream().map(DecisionJson::write).toList());
        json.put("inputs", basis.inputs());
        json.put("steps", basis.steps().stream().map(DecisionJson::write).toList());
        return json;
    }

    private static Map<String, Object> write(Basis.ParameterValue parameter) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", parameter.name());
        json.put("label", parameter.label());
        json.put("value", parameter.value());
        json.put("winner", parameter.winner());
        var layers = new ArrayList<Map<String, Object>>();
        for (var said : parameter.layers()) {
            Map<String, Object> layer = new LinkedHashMap<>();
            layer.put("layer", said.layer());
            layer.put("value", said.value());
            layer.put("lock", said.lock());
            layers.add(layer);
        }
        json.put("layers", layers);
        return json;
    }

    private static Map<String, Object> write(Basis.Step step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", step.text());
        json.put("value", step.value());
        json.put("depth", step.depth());
        return json;
    }

    private static Basis basis(Map<String, Object> json) {
        return new Basis(
                ((BigDecimal) json.get("revision")).intValueExact(),
                (Instant) json.get("effectiveFrom"),
                (String) json.get("boundBy"),
                (Instant) json.get("boundAt"),
                (String) json.get("clauseHash"),
                maps(json.get("parameters")).stream()
                        .map(DecisionJson::parameter)
                        .toList(),
                map(json.get("inputs")),
                maps(json.get("steps")).stream()
                        .map(step -> new Basis.Step(
                                (String) step.get("text"),
                                step.get("value"),
                                ((BigDecimal) step.get("depth")).intValueExact()))
                        .toList());
    }

    private static Basis.ParameterValue parameter(Map<String, Object> json) {
        return new Basis.ParameterValue(
                (String) json.get("name"),
                (Texts) json.get("label"),
                json.get("value"),
                Layer.valueOf((String) json.get("winner")),
                maps(json.get("layers")).stream()
                        .map(said -> new Basis.Said(
                                Layer.valueOf((String) said.get("layer")),
                                Optional.ofNullable(said.get("value")),
                                Optional.ofNullable((Texts) said.get("lock"))))
                        .toList());
    }

    private static Texts says(Map<String, Object> json) {
        return (Texts) json.get("says");
    }

    private static Optional<String> text(Map<String, Object> json, String name) {
        return Optional.ofNullable((String) json.get(name));
    }

    private static List<String> texts(Object items) {
        return ((List<?>) items).stream().map(String::valueOf).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object json) {
        return (Map<String, Object>) json;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Object json) {
        return (List<Map<String, Object>>) json;
    }
}
