package org.guiju.platform.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.platform.value.Json;
import org.guiju.rulebook.calendar.Hours;
import org.guiju.rulebook.calendar.WorkCalendar;
import org.guiju.rulebook.decision.Grants;
import org.guiju.rulebook.decision.Holding;
import org.guiju.rulebook.decision.OpenDuty;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Agreement;
import org.guiju.sdk.decision.ControlCode;
import org.junit.jupiter.api.Test;

class PremisesTests {

    private static final ControlCode CONTROL = ControlCode.of("SM-SALES/1.1#limit");

    private static Premises throughJson(Premises premises) {
        return PremisesJson.read(Json.readMap(Json.write(PremisesJson.write(premises))));
    }

    private static Premises premises(AskedDirectory directory) {
        var grants = new Grants(
                directory,
                Map.of(CONTROL, new Grants.Signed("a", Optional.of("hash"), Map.of("first", "p"), List.of("action.x"))),
                List.of(new Grants.Waiver("w", CONTROL, "hash")),
                List.of(new Grants.Ruling(
                        CONTROL, "hash", true, Optional.of(Holding.OfCharges.NEITHER), "someone", "reason")));
        var duty = new OpenDuty(
                CONTROL,
                new Texts("报价", "報價", "Quote"),
                List.of("SubmitQuote"),
                Optional.of(Instant.parse("2026-03-02T01:00:00Z")),
                true,
                Instant.parse("2026-03-03T01:00:00Z"),
                Optional.of("photo"),
                Optional.empty());
        return new Premises(List.of("root", "east"), Optional.of("why"), "calendar", grants, List.of(duty), 1);
    }

    @Test
    void readsBackWhatItWrote() {
        var directory = new AskedDirectory((role, scope) -> List.of(role + "-holder"));
        directory.holders("manager", Agreement.Scope.COMPANY);
        var written = premises(directory);
        var read = throughJson(written);
        assertEquals(written.unit(), read.unit());
        assertEquals(written.reason(), read.reason());
        assertEquals(written.duties(), read.duties());
        assertEquals(written.restraints(), read.restraints());
        assertEquals(written.grants().signed(), read.grants().signed());
        assertEquals(written.grants().waivers(), read.grants().waivers());
        assertEquals(written.grants().rulings(), read.grants().rulings());
    }

    @Test
    void answersWhatWasAskedAndMissesTheRest() {
        var directory = new AskedDirectory((role, scope) -> List.of(role + "-holder"));
        directory.holders("manager", Agreement.Scope.COMPANY);
        var known = (KnownDirectory) throughJson(premises(directory)).grants().directory();
        assertEquals(List.of("manager-holder"), known.holders("manager", Agreement.Scope.COMPANY));
        assertEquals(Set.of(), known.missed());
        assertEquals(List.of(), known.holders("manager", Agreement.Scope.ACTOR_UNIT));
        assertEquals(Set.of("manager"), known.missed());
    }

    @Test
    void keepsCalendarsWhole() {
        var calendar = new WorkCalendar(
                Optional.of(Set.of(2026, 2027)),
                Set.of(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-02")),
                Set.of(LocalDate.parse("2026-09-27")),
                Map.of(
                        DayOfWeek.MONDAY,
                        List.of(new Hours(LocalTime.of(9, 0), LocalTime.of(12, 0))),
                        DayOfWeek.SUNDAY,
                        List.of()));
        var text = Json.write(CalendarJson.write(calendar));
        assertEquals(calendar, CalendarJson.read(Json.readMap(text)));
        assertEquals(text, Json.write(CalendarJson.write(CalendarJson.read(Json.readMap(text)))));
    }
}
