package org.guiju.platform.decision;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.decision.Terms;

/** Terms of a duty as plain values, and back: in the docket, and with the duty itself. */
public final class TermsJson {

    private TermsJson() {}

    public static Map<String, Object> write(Terms terms) {
        Map<String, Object> json = new LinkedHashMap<>();
        terms.owner().ifPresent(owner -> {
            json.put("role", owner.role());
            json.put("unit", owner.unit());
        });
        json.put("from", terms.from());
        json.put("pace", terms.pace());
        json.put("notBefore", terms.notBefore());
        json.put("refusesEarly", terms.refusesEarly());
        json.put("alarms", terms.alarms().stream().map(Duration::toString).toList());
        json.put(
                "escalations",
                terms.escalations().stream()
                        .map(step -> Map.of("after", step.after().toString(), "to", step.to()))
                        .toList());
        json.put("pausedBy", terms.pausedBy());
        json.put("resumedBy", terms.resumedBy());
        json.put("proof", terms.proof());
        json.put("times", terms.times());
        json.put("scope", terms.scope());
        json.put("grace", terms.grace().toString());
        json.put("missed", terms.missed());
        json.put("about", terms.about());
        json.put("check", terms.check().map(CheckJson::write));
        return json;
    }

    /** Dockets older than terms have none. */
    static Terms readOptional(Object json) {
        return json instanceof Map<?, ?> terms ? read(terms) : Terms.PLAIN;
    }

    public static Terms read(Map<?, ?> json) {
        return new Terms(
                Optional.ofNullable((String) json.get("role"))
                        .map(role -> new Terms.Owner(role, Terms.Where.valueOf((String) json.get("unit")))),
                Optional.ofNullable((Instant) json.get("from")),
                Terms.Pace.valueOf((String) json.get("pace")),
                Optional.ofNullable((Instant) json.get("notBefore")),
                (Boolean) json.get("refusesEarly"),
                texts(json.get("alarms")).stream().map(Duration::parse).toList(),
                ((List<?>) json.get("escalations"))
                        .stream().map(TermsJson::step).toList(),
                texts(json.get("pausedBy")),
                texts(json.get("resumedBy")),
                Optional.ofNullable((String) json.get("proof")),
                ((BigDecimal) json.get("times")).intValueExact(),
                Terms.Scope.valueOf((String) json.get("scope")),
                Duration.parse((String) json.get("grace")),
                Optional.ofNullable((Instant) json.get("missed")),
                Optional.ofNullable(json.get("check")).map(check -> CheckJson.read((Map<?, ?>) check)),
                Optional.ofNullable((String) json.get("about")));
    }

    private static Terms.Escalation step(Object item) {
        var json = (Map<?, ?>) item;
        return new Terms.Escalation(Duration.parse((String) json.get("after")), texts(json.get("to")));
    }

    private static List<String> texts(Object items) {
        return ((List<?>) items).stream().map(String::valueOf).toList();
    }
}
