package org.guiju.platform.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Agreement;

/** Agreements as plain values, and back: in the docket, and with whoever gathers the signatures. */
public final class AgreementJson {

    private AgreementJson() {}

    public static Map<String, Object> write(Agreement agreement) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("steps", agreement.steps().stream().map(AgreementJson::write).toList());
        json.put("least", agreement.least());
        json.put("inTurn", agreement.inTurn());
        json.put("distinct", agreement.distinct());
        json.put("material", agreement.material());
        json.put("due", agreement.due());
        json.put("escalation", agreement.escalation());
        return json;
    }

    public static Agreement read(Map<String, Object> json) {
        return new Agreement(
                ((List<?>) json.get("steps")).stream().map(AgreementJson::step).toList(),
                ((BigDecimal) json.get("least")).intValueExact(),
                (Boolean) json.get("inTurn"),
                (Boolean) json.get("distinct"),
                texts(json.get("material")),
                Optional.ofNullable((Instant) json.get("due")),
                Optional.ofNullable((String) json.get("escalation")));
    }

    private static Map<String, Object> write(Agreement.Step step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", step.name());
        json.put("title", step.title());
        json.put("roles", step.roles());
        json.put("scope", step.scope());
        json.put("people", step.people());
        json.put("found", step.found());
        return json;
    }

    private static Agreement.Step step(Object item) {
        var json = (Map<?, ?>) item;
        return new Agreement.Step(
                (String) json.get("name"),
                (Texts) json.get("title"),
                texts(json.get("roles")),
                Agreement.Scope.valueOf((String) json.get("scope")),
                texts(json.get("people")),
                texts(json.get("found")));
    }

    private static List<String> texts(Object items) {
        return ((List<?>) items).stream().map(String::valueOf).toList();
    }
}
