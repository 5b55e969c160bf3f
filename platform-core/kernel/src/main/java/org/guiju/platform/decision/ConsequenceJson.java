package org.guiju.platform.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Consequence;

/** Consequences as plain values for the docket and the ledger, and back. */
public final class ConsequenceJson {

    private ConsequenceJson() {}

    public static Map<String, Object> write(Consequence consequence) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", consequence.getClass().getSimpleName());
        switch (consequence) {
            case Consequence.Noted(int count) -> json.put("count", BigDecimal.valueOf(count));
            case Consequence.Cash(Money money) -> json.put("money", money);
            case Consequence.Points(BigDecimal points) -> json.put("points", points);
            case Consequence.Balance(String unit, BigDecimal amount, Optional<LocalDate> expires) -> {
                json.put("unit", unit);
                json.put("amount", amount);
                json.put("expires", expires);
            }
            case Consequence.Restriction(List<String> actions, Period length) -> {
                json.put("actions", actions);
                json.put("length", length);
            }
            case Consequence.Letter(Period valid) -> json.put("length", valid);
            case Consequence.Training(Texts course, Period within) -> {
                json.put("says", course);
                json.put("length", within);
            }
            case Consequence.Referral(String role, Texts matter, Period within) -> {
                json.put("role", role);
                json.put("says", matter);
                json.put("length", within);
            }
        }
        return json;
    }

    public static Consequence read(Map<String, Object> json) {
        return switch ((String) json.get("kind")) {
            case "Noted" -> new Consequence.Noted(((BigDecimal) json.get("count")).intValueExact());
            case "Cash" -> new Consequence.Cash((Money) json.get("money"));
            case "Points" -> new Consequence.Points((BigDecimal) json.get("points"));
            case "Balance" ->
                new Consequence.Balance(
                        (String) json.get("unit"), (BigDecimal) json.get("amount"), Optional.ofNullable((LocalDate)
                                json.get("expires")));
            case "Restriction" ->
                new Consequence.Restriction(
                        ((List<?>) json.get("actions"))
                                .stream().map(String::valueOf).toList(),
                        length(json));
            case "Letter" -> new Consequence.Letter(length(json));
            case "Training" -> new Consequence.Training((Texts) json.get("says"), length(json));
            case "Referral" ->
                new Consequence.Referral((String) json.get("role"), (Texts) json.get("says"), length(json));
            default -> throw new IllegalArgumentException("Unknown consequence " + json.get("kind"));
        };
    }

    private static Period length(Map<String, Object> json) {
        return (Period) json.get("length");
    }
}
