package org.guiju.platform.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guiju.rulebook.decision.Grants;
import org.guiju.rulebook.decision.Holding;
import org.guiju.rulebook.decision.OpenDuty;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ControlCode;

/** Premises of a decision as plain values, and back. */
final class PremisesJson {

    private PremisesJson() {}

    static Map<String, Object> write(Premises premises) {
        Map<String, Object> json = new LinkedHashMap<>();
        var grants = premises.grants();
        json.put("unit", premises.unit());
        premises.reason().ifPresent(reason -> json.put("reason", reason));
        json.put("calendar", premises.calendar());
        if (grants.directory() instanceof AskedDirectory directory) {
            json.put("holders", directory.holders());
            json.put("names", directory.names());
        }
        Map<String, Object> signed = new LinkedHashMap<>();
        grants.signed().forEach((control, one) -> signed.put(control.toString(), write(one)));
        json.put("signed", signed);
        json.put("waivers", grants.waivers().stream().map(PremisesJson::write).toList());
        json.put("rulings", grants.rulings().stream().map(PremisesJson::write).toList());
        json.put("duties", premises.duties().stream().map(PremisesJson::write).toList());
        json.put("restraints", premises.restraints());
        return json;
    }

    static Premises read(Map<String, Object> json) {
        var directory = new KnownDirectory(
                map(json.getOrDefault("holders", Map.of())), map(json.getOrDefault("names", Map.of())));
        Map<ControlCode, Grants.Signed> signed = new HashMap<>();
        map(json.get("signed")).forEach((control, one) -> signed.put(ControlCode.of(control), signed(map(one))));
        return new Premises(
                texts(json.get("unit")),
                text(json, "reason"),
                (String) json.get("calendar"),
                new Grants(
                        directory,
                        signed,
                        all(json.get("waivers"), PremisesJson::waiver),
                        all(json.get("rulings"), PremisesJson::ruling)),
                all(json.get("duties"), PremisesJson::duty),
                ((BigDecimal) json.get("restraints")).intValueExact());
    }

    private static Map<String, Object> write(Grants.Signed signed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("approval", signed.approval());
        json.put("completeUnder", signed.completeUnder());
        json.put("seats", signed.seats());
        json.put("material", signed.material());
        return json;
    }

    private static Grants.Signed signed(Map<String, Object> json) {
        Map<String, String> seats = new HashMap<>();
        map(json.get("seats")).forEach((step, by) -> seats.put(step, (String) by));
        return new Grants.Signed(
                (String) json.get("approval"), text(json, "completeUnder"), seats, texts(json.get("material")));
    }

    private static Map<String, Object> write(Grants.Waiver waiver) {
        return Map.of("id", waiver.id(), "control", waiver.control().toString(), "clauseHash", waiver.clauseHash());
    }

    private static Grants.Waiver waiver(Map<String, Object> json) {
        return new Grants.Waiver((String) json.get("id"), control(json), (String) json.get("clauseHash"));
    }

    private static Map<String, Object> write(Grants.Ruling ruling) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("control", ruling.control().toString());
        json.put("clauseHash", ruling.clauseHash());
        json.put("passes", ruling.passes());
        json.put("holds", ruling.holds().map(Holding::code));
        json.put("by", ruling.by());
        json.put("reason", ruling.reason());
        return json;
    }

    private static Grants.Ruling ruling(Map<String, Object> json) {
        return new Grants.Ruling(
                control(json),
                (String) json.get("clauseHash"),
                (Boolean) json.get("passes"),
                text(json, "holds").map(Holding::of),
                (String) json.get("by"),
                (String) json.get("reason"));
    }

    private static Map<String, Object> write(OpenDuty duty) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("control", duty.control().toString());
        json.put("title", duty.title());
        json.put("doneBy", duty.doneBy());
        json.put("notBefore", duty.notBefore());
        json.put("refusesEarly", duty.refusesEarly());
        json.put("late", duty.late());
        json.put("proof", duty.proof());
        json.put("check", duty.check().map(CheckJson::write));
        return json;
    }

    private static OpenDuty duty(Map<String, Object> json) {
        return new OpenDuty(
                control(json),
                (Texts) json.get("title"),
                texts(json.get("doneBy")),
                Optional.ofNullable((Instant) json.get("notBefore")),
                (Boolean) json.get("refusesEarly"),
                (Instant) json.get("late"),
                text(json, "proof"),
                Optional.ofNullable(json.get("check")).map(check -> CheckJson.read((Map<?, ?>) check)));
    }

    private static ControlCode control(Map<String, Object> json) {
        return ControlCode.of((String) json.get("control"));
    }

    private static Optional<String> text(Map<String, Object> json, String name) {
        return Optional.ofNullable((String) json.get(name));
    }

    private static List<String> texts(Object items) {
        return ((List<?>) items).stream().map(String::valueOf).toList();
    }

    private static <T> List<T> all(Object items, Function<Map<String, Object>, T> reading) {
        return ((List<?>) items).stream().map(PremisesJson::map).map(reading).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object json) {
        return (Map<String, Object>) json;
    }
}
