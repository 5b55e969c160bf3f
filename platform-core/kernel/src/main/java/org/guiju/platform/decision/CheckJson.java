package org.guiju.platform.decision;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Check;

/** What an item of a checklist has to show, as plain values and back. */
final class CheckJson {

    private CheckJson() {}

    static Map<String, Object> write(Check check) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("evidence", check.evidence());
        json.put("choices", check.choices());
        json.put("good", check.good());
        json.put("least", check.least());
        json.put("most", check.most());
        json.put("measure", check.measure());
        check.correct().ifPresent(correction -> {
            json.put("title", correction.title());
            json.put("within", correction.within().toString());
            json.put("by", correction.byRole());
            json.put("verifiedBy", correction.verifiedBy());
        });
        return json;
    }

    static Check read(Map<?, ?> json) {
        return new Check(
                ((List<?>) json.get("evidence"))
                        .stream()
                                .map(kind -> Check.Evidence.valueOf((String) kind))
                                .toList(),
                Optional.ofNullable((BigDecimal) json.get("least")),
                Optional.ofNullable((BigDecimal) json.get("most")),
                (String) json.get("measure"),
                choices((Map<?, ?>) json.get("choices")),
                ((List<?>) json.get("good")).stream().map(String::valueOf).toList(),
                Optional.ofNullable((Texts) json.get("title"))
                        .map(title -> new Check.Correction(
                                title, Duration.parse((String) json.get("within")), (String) json.get("by"), (String)
                                        json.get("verifiedBy"))));
    }

    private static Map<String, Texts> choices(Map<?, ?> json) {
        Map<String, Texts> choices = new LinkedHashMap<>();
        json.forEach((code, words) -> choices.put((String) code, (Texts) words));
        return choices;
    }
}
