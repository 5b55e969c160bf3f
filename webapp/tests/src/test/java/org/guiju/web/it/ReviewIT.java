package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The executive chef looks at what was out of order and signs it off. One company. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReviewIT {

    private final Firm firm = new Firm("reviewing");

    private static String fridge;

    @Test
    @Order(1)
    void whatIsOutOfOrderWaitsForWhoSupervises() {
        Map<String, Object> hours = new HashMap<>(Map.of("unit", "hq", "keeps_holidays", "false"));
        Stream.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
                .forEach(day -> hours.put(day, "00:00-12:00, 12:00-23:59"));
        firm.person("gu").act("SetUnitHours", hours).expect(201);
        fridge = firm.person("shao")
                .act("CommissionAppliance", Map.of("name", "一号冷藏柜", "kind", "fridge"))
                .expect(201)
                .record();
        firm.person("jin")
                .act("RecordReading", fridge, Map.of("celsius", "3.5"))
                .expect(201);
        assertEquals(List.of(), about("du", fridge), "a sound reading wants no look");
        warm();
        JsonObject item = about("du", fridge).getFirst();
        assertEquals("CA-KITCHEN/2a", item.getString("clause"));
        assertEquals(List.of("warned"), Answer.texts(item.getJsonArray("flags")));
        assertEquals(List.of(), about("shao", fridge));
        assertEquals(List.of(), about("jin", fridge));
        assertTrue(
                firm.person("du").page("reviews.xhtml").expect(200).body().contains("item=" + item.getString("item")));
    }

    @Test
    @Order(2)
    void onlyWhoSupervisesSignsOffOnceAndWithWords() {
        String item = about("du", fridge).getFirst().getString("item");
        Map<String, Object> sign = Map.of("item", item, "comment", "当场已调低，明早再看一次");
        assertEquals(
                List.of("item"),
                firm.person("shao").act("SignOffReview", sign).expect(422).wrongFields());
        assertEquals(
                List.of("comment"),
                firm.person("du")
                        .act("SignOffReview", Map.of("item", item))
                        .expect(422)
                        .wrongFields());
        firm.person("du").act("SignOffReview", sign).expect(201);
        assertEquals(List.of(), about("du", fridge));
        assertEquals(
                List.of("item"),
                firm.person("du").act("SignOffReview", sign).expect(422).wrongFields());
    }

    @Test
    @Order(3)
    void whatHappensToASignedRecordComesBackAndADayIsSignedAtOnce() {
        warm();
        warm();
        List<JsonObject> back = about("du", fridge);
        assertEquals(2, back.size());
        assertTrue(Answer.texts(back.getFirst().getJsonArray("flags")).contains("again"), back::toString);
        Map<String, Object> day = Map.of("unit", "lixin", "day", firm.today().toString(), "comment", "已看");
        assertEquals(
                List.of("day"),
                firm.person("lu").act("SignOffReview", day).expect(422).wrongFields());
        firm.person("du").act("SignOffReview", day).expect(201);
        assertEquals(List.of(), about("du", fridge));
    }

    @Test
    @Order(4)
    void correctedReadingKeepsItsFirstValueAndComesBeforeWhoSupervises() {
        firm.person("jin").act("RecordReading", fridge, Map.of("celsius", "35")).expect(201);
        String reading = Answer.objects(firm.person("jin")
                        .get("records/reading?limit=200")
                        .expect(200)
                        .json()
                        .getJsonArray("items"))
                .stream()
                .filter(item -> item.getJsonObject("fields").getInt("celsius") == 35)
                .findFirst()
                .orElseThrow()
                .getString("id");
        Map<String, Object> right = Map.of("celsius", "3.5", "reason", "漏了小数点");
        assertEquals(
                List.of("CA-OVERSIGHT/2"),
                firm.person("xue")
                        .act("CorrectReading", reading, right)
                        .expect(422)
                        .shutBy());
        firm.person("jin").act("CorrectReading", reading, right).expect(201);
        JsonObject fields = firm.person("jin")
                .get("records/reading/" + reading)
                .expect(200)
                .json()
                .getJsonObject("fields");
        assertEquals(35, fields.getInt("original"));
        assertEquals("漏了小数点", fields.getString("corrected_because"));
        assertEquals(
                List.of("changed"), Answer.texts(about("du", reading).getFirst().getJsonArray("flags")));
    }

    private void warm() {
        firm.person("jin")
                .act("RecordReading", fridge, Map.of("celsius", "7.5"))
                .expect(201);
    }

    private List<JsonObject> about(String person, String record) {
        return firm.person(person).get("reviews").expect(200).list().stream()
                .filter(item -> record.equals(item.getString("record", "")))
                .toList();
    }
}
