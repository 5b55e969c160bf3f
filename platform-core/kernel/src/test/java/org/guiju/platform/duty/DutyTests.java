package org.guiju.platform.duty;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Finding;
import org.junit.jupiter.api.Test;

class DutyTests {

    private static final Instant TEN = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void whatLapsedWasOpenUntilThen() {
        var duty = duty();
        duty.close("lapsed", TEN);
        assertTrue(duty.isOpenAt(TEN.minusSeconds(1)));
        assertFalse(duty.isOpenAt(TEN));
    }

    @Test
    void whatWasDoneIsNotDoneAgain() {
        var duty = duty();
        duty.close("done", TEN);
        assertFalse(duty.isOpenAt(TEN.minusSeconds(1)));
    }

    @Test
    void whatIsDoneAfterItsTimeIsLateForEver() {
        var duty = duty();
        duty.close("lapsed", TEN);
        assertFalse(duty.isDoneLate());
        duty.close("done", TEN.plusSeconds(1));
        assertTrue(duty.isDoneLate());
    }

    @Test
    void whatIsOpenIsOpen() {
        assertTrue(duty().isOpenAt(TEN.plusSeconds(3600)));
    }

    private static Duty duty() {
        var owes = new Finding.Owes(
                "opening", Texts.same("Opening"), List.of(), TEN, List.of("AnswerCheckItem"), Optional.empty());
        var id = UUID.randomUUID();
        return new Duty(id, id, id, ControlCode.of("CA-KITCHEN/1#opening"), owes, id, TEN.minusSeconds(3600));
    }
}
