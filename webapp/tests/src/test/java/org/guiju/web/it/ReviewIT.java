package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
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
