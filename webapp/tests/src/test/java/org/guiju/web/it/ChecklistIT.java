package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A sales site's day by its checklist. One company, whose clock only goes on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChecklistIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String CLAUSE = "RE-SITE/4.10";
    private static final String OPENING = "opening-09:00";

    private final Firm firm = new Firm("routine");

    @Test
    @Order(1)
    void unitWithoutHoursHasItsOtherChecksAndTheAdminIsTold() {
        firm.awaitHour(7);
        firm.person("gu").letPass(1);
        Waiting.until("the opening check is owed", PATIENCE, () -> owed("lin", OPENING)
                .isPresent());
        assertTrue(
                items("lin").stream().noneMatch(duty -> duty.getString("duty").startsWith("temperature")));
        assertTrue(firm.person("gu").page("home.xhtml").expect(200).body().contains("has no working hours"));
        Map<String, Object> hours = new HashMap<>();
        Stream.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
                .forEach(day -> hours.put(day, "08:00-20:00"));
        hours.put("unit", "tinglan");
        hours.put("keeps_holidays", "false");
        firm.person("gu").act("SetUnitHours", hours).expect(201);
    }

    @Test
    @Order(2)
    @ClauseTest("RE-4.10")
    void openingIsShownInPicturesPutRightAndVerifiedByAnother() {
        firm.awaitHour(9);
        firm.person("gu").letPass(1);
        Waiting.until("today's checks are owed", PATIENCE, () -> owed("lin", "temperature-08:00")
                .isPresent());
        String duty = owed("lin", OPENING).orElseThrow().getString("id");
        assertEquals(
                List.of("photos"),
                answer("lin", duty, Map.of("in_order", false)).expect(422).wrongFields());
        assertEquals(
                List.of("photos"),
                answer("lin", duty, Map.of("in_order", false, "photos", List.of(pdf())))
                        .expect(422)
                        .wrongFields());
        assertEquals(
                List.of("value"),
                answer("lin", duty, Map.of("in_order", false, "photos", List.of(photo()), "value", "3"))
                        .expect(422)
                        .wrongFields());
        assertEquals(
                List.of("duty"),
                answer("chen", duty, Map.of("in_order", true, "photos", List.of(photo())))
                        .expect(422)
                        .wrongFields());

        Answer found = answer("lin", duty, Map.of("in_order", false, "photos", List.of(photo())))
                .expect(201);
        assertEquals(1, found.findings(CLAUSE, "warns").size(), found.body());
        assertTrue(owed("zhou", OPENING).isEmpty(), "done by one is done for all");
        putRight("zhou");
        assertEquals(
                List.of("duty"),
                verify("zhou", verification(), true).expect(422).wrongFields(),
                "nobody verifies what they put right");
        verify("chen", verification(), false).expect(201);
        putRight("zhou");
        verify("chen", verification(), true).expect(201);
        String day = firm.person("lin").page("checks.xhtml").expect(200).body();
        assertTrue(
                day.contains("Temperature of the sales hall") && day.contains("Customer files are locked away"), day);
        assertTrue(day.contains("done at 09:"), day);
        assertTrue(owed("chen", "verify").isEmpty());
        assertTrue(owed("zhou", "correct").isEmpty());
    }

    @Test
    @Order(3)
    @ClauseTest("RE-4.10")
    void readingDecidesAndIsTakenOnce() {
        String duty = owed("xu", "temperature-08:00").orElseThrow().getString("id");
        assertEquals(List.of("value"), answer("xu", duty, Map.of()).expect(422).wrongFields());
        String form = firm.person("xu")
                .page("act.xhtml?type=AnswerCheckItem&duty=" + duty)
                .expect(200)
                .body();
        assertTrue(form.contains("≥ 18℃ ≤ 28℃") && !form.contains("f:photos"), form);
        Map<String, Object> reading = Map.of("duty", duty, "value", "24.5");
        firm.person("xu").actUnder("reading-once", "AnswerCheckItem", reading).expect(201);
        firm.person("xu").actUnder("reading-once", "AnswerCheckItem", reading).expect(201);
        assertEquals(1, Recorded.times("routine", "AnswerCheckItem", "\"" + duty + "\""));
        assertEquals(
                List.of("duty"),
                answer("lin", duty, Map.of("value", "24.5")).expect(422).wrongFields());
    }

    @Test
    @Order(4)
    void nothingIsAnsweredBeforeItsTime() {
        String early = owed("lin", "files-18:00").orElseThrow().getString("id");
        Answer refused = answer("lin", early, Map.of("choice", "locked", "signature", signature("lin")));
        assertEquals(List.of("duty"), refused.expect(422).wrongFields());
    }

    @Test
    @Order(5)
    void schedulerThatDiesHalfWayOpensNothingTwice() {
        long before = Recorded.in("routine", "OpenPeriod");
        int owed = items("lin").size();
        Recorded.rewind("routine", "periods", Duration.ofHours(10));
        Waiting.until("the day was gone through again", PATIENCE, () -> Recorded.isAhead("routine", "periods"));
        assertEquals(before, Recorded.in("routine", "OpenPeriod"));
        assertEquals(owed, items("lin").size());
    }

    @Test
    @Order(6)
    @ClauseTest("RE-4.10")
    void eveningIsChosenSignedAndPutInWords() {
        firm.awaitHour(18);
        Waiting.until("what was not read is on record", PATIENCE, () -> owed("lin", "temperature-12:00")
                .isEmpty());
        String files = owed("lin", "files-18:00").orElseThrow().getString("id");
        assertEquals(
                List.of("choice"),
                answer("lin", files, Map.of("choice", "burnt", "signature", signature("lin")))
                        .expect(422)
                        .wrongFields());
        assertEquals(
                List.of("signature"),
                answer("lin", files, Map.of("choice", "left_out")).expect(422).wrongFields());
        Answer left = answer("lin", files, Map.of("choice", "left_out", "signature", signature("lin")))
                .expect(201);
        assertTrue(left.body().contains("some left lying about, which is not in order"), left.body());

        String steps = owed("lin", "steps-18:00").orElseThrow().getString("id");
        assertEquals(
                List.of("words"),
                answer("lin", steps, Map.of("in_order", false)).expect(422).wrongFields());
        answer("lin", steps, Map.of("in_order", false, "words", "样板间讲解没做，客户赶时间"))
                .expect(201);
    }

    @Test
    @Order(7)
    void missedItemsAreOnRecordOnceAndTheDayIsOver() {
        long before = Recorded.in("routine", "RecordMissedCadence");
        long waiting = items("lin").size();
        assertEquals(1, waiting, items("lin").toString());
        String missed = items("lin").getFirst().getString("id");
        firm.awaitHour(6);
        Waiting.until("a missed check is on record", PATIENCE, () -> items("lin").stream()
                .noneMatch(duty -> duty.getString("duty").equals("temperature-16:00")
                        && duty.getString("due_at").compareTo(firm.now().toString()) < 0));
        assertEquals(before + waiting, Recorded.in("routine", "RecordMissedCadence"));
        assertTrue(firm.person("chen").page("home.xhtml").expect(200).body().contains("Temperature of the sales hall"));
        Answer late = answer("lin", missed, Map.of("value", "24.5")).expect(201);
        assertEquals(1, late.findings(CLAUSE, "warns").size(), late.body());
        assertTrue(late.body().contains("this answer is late"), late.body());
        assertEquals(
                List.of("duty"),
                answer("lin", missed, Map.of("value", "24.5")).expect(422).wrongFields());
    }

    private List<JsonObject> items(String name) {
        return firm.person(name).get("duties").expect(200).list().stream()
                .filter(duty -> duty.getString("clause").equals(CLAUSE))
                .toList();
    }

    private Optional<JsonObject> owed(String name, String code) {
        return items(name).stream()
                .filter(duty -> duty.getString("duty").equals(code))
                .reduce((earlier, later) -> later);
    }

    private Answer answer(String name, String duty, Map<String, ?> evidence) {
        Map<String, Object> fields = new HashMap<>(evidence);
        fields.put("duty", duty);
        return firm.person(name).act("AnswerCheckItem", fields);
    }

    private void putRight(String name) {
        String duty = owed(name, "correct").orElseThrow().getString("id");
        firm.person(name)
                .act("CorrectCheckItem", Map.of("duty", duty, "done", "灯已换好"))
                .expect(201);
    }

    private String verification() {
        return owed("chen", "verify").orElseThrow().getString("id");
    }

    private Answer verify(String name, String duty, boolean passes) {
        return firm.person(name).act("VerifyCorrection", Map.of("duty", duty, "passes", passes));
    }

    private String photo() {
        return firm.person("lin")
                .upload("大厅.png", "image/png", picture())
                .expect(201)
                .text("id");
    }

    private String pdf() {
        return firm.person("lin")
                .upload("说明.pdf", "application/pdf", "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII))
                .expect(201)
                .text("id");
    }

    private Map<String, Object> signature(String name) {
        String image = firm.person(name)
                .upload("签名.png", "image/png", picture())
                .expect(201)
                .text("id");
        return Map.of("image", image, "by", "林晓溪");
    }

    private static byte[] picture() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }
}
