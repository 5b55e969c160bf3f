package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The people of one company, each signed in once, and the steps many tests begin with. */
final class Firm {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final String code;
    private final Map<String, Caller> people = new HashMap<>();

    Firm(String code) {
        this.code = code;
    }

    /** @param name as in the login, without the company */
    Caller person(String name) {
        return people.computeIfAbsent(name, one -> Caller.signedIn(one + "@" + code));
    }

    /** The company's own time. */
    Instant now() {
        return Instant.parse(person("gu").get("regulations/GJ-GOV").expect(200).text("at"));
    }

    LocalDate today() {
        return now().atZone(ZONE).toLocalDate();
    }

    /** Lets time pass until it is this full hour, and some minutes, of a day to come. */
    void awaitHour(int hour) {
        int now = now().atZone(ZONE).getHour();
        person("gu").letPassHours(hour > now ? hour - now : hour + 24 - now);
    }

    /** Works around the clock from now on, so that no time limit waits for hours. */
    void neverCloses() {
        Map<String, Object> hours = new HashMap<>(Map.of("unit", "hq", "keeps_holidays", "false"));
        List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
                .forEach(day -> hours.put(day, "00:00-12:00, 12:00-23:59"));
        person("gu").act("SetUnitHours", hours).expect(201);
    }

    /** Publishes one value from the next day on, with whatever approvals that takes, and waits for that day. */
    void change(String clause, String parameter, String value) {
        String regulation = clause.substring(0, clause.indexOf('/'));
        person("gu")
                .act(
                        "ChangeClause",
                        Map.of("regulation", regulation, "clause", clause, "parameter", parameter, "value", value))
                .expect(201);
        String draft = draft(regulation);
        LocalDate from = today().plusDays(1);
        Map<String, Object> publish =
                Map.of("draft", draft, "effective_from", from, "consultation_record", "职工代表会议纪要 3 号");
        person("gu").tryOut("PublishRevision", publish).expect(200).findings().stream()
                .filter(finding -> finding.getString("kind").equals("refuses"))
                .forEach(finding -> person("shen")
                        .act(
                                "ApproveGuardrail",
                                Map.of("draft", draft, "clause", finding.getString("clause"), "reason", "已与职工代表商定")));
        person("gu").act("PublishRevision", publish).expect(201);
        person("gu").letPass(1);
    }

    /** Id of an employee of this name, as forms offer it. */
    String employee(String name) {
        return employee("chen", "act.xhtml?type=AddSigner", name);
    }

    /** Id of an employee of this name, as a form offers it to somebody. */
    String employee(String viewer, String page, String name) {
        String form = person(viewer).page(page).expect(200).body();
        Matcher option = Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>" + name)
                .matcher(form);
        assertTrue(option.find(), form);
        return option.group(1);
    }

    /** Two salespeople register one person; the case that opens by itself. */
    String conflict(String first, String second) {
        String phone = Customers.newPhone();
        person(first).act("RegisterCustomer", Customers.walkIn(phone)).expect(201);
        person(second).act("RegisterCustomer", Customers.walkIn(phone)).expect(201);
        return conflictAbout(second, phone);
    }

    /** The case about a customer as one of its parties finds it. */
    String conflictAbout(String party, String phone) {
        List<JsonObject> cases = person(party)
                .get("records/attribution_conflict?limit=200")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(item -> item.getJsonObject("fields").getString("phone").equals(phone))
                .toList();
        assertEquals(1, cases.size(), "cases about " + phone);
        return cases.getFirst().getString("id");
    }

    JsonObject conflictSeenBy(String name, String id) {
        return person(name)
                .get("records/attribution_conflict/" + id)
                .expect(200)
                .json();
    }

    /** Ids of the parties in order of registration. */
    List<String> parties(String conflict) {
        return Answer.texts(manager(conflict).getJsonObject("fields").getJsonArray("parties"));
    }

    /** What somebody has in the ledger because of one case, oldest first. */
    List<JsonObject> entries(String name, String conflict) {
        return person(name).get("ledger").expect(200).list().stream()
                .filter(entry -> conflict.equals(entry.getString("record", "")))
                .sorted(Comparator.comparing(entry -> entry.getString("created_at")))
                .toList();
    }

    /** The open draft of a regulation, as those who publish and approve see it. */
    String draft(String regulation) {
        Answer others = person("lin").get("regulations/" + regulation);
        assertFalse(others.body().contains("\"draft\""), others.body());
        return person("gu").get("regulations/" + regulation).expect(200).text("draft");
    }

    private JsonObject manager(String conflict) {
        return conflictSeenBy(code.equals("points") || code.equals("yunting") ? "qin" : "chen", conflict);
    }
}
