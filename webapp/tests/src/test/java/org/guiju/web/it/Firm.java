package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonObject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The people of one company, each signed in once, and the steps many tests begin with. */
final class Firm {

    private final String code;
    private final Map<String, Caller> people = new HashMap<>();

    Firm(String code) {
        this.code = code;
    }

    /** @param name as in the login, without the company */
    Caller person(String name) {
        return people.computeIfAbsent(name, one -> Caller.signedIn(one + "@" + code));
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
        Answer others = person("lin").get("regulations/" + regulation).expect(200);
        assertFalse(others.json().containsKey("draft"), others.body());
        return person("gu").get("regulations/" + regulation).expect(200).text("draft");
    }

    private JsonObject manager(String conflict) {
        return conflictSeenBy(code.equals("points") || code.equals("yunting") ? "qin" : "chen", conflict);
    }
}
