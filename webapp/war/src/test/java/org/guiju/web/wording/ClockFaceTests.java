package org.guiju.web.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A clock says what is left in the words that fit, and turns before it is too late. */
class ClockFaceTests {

    private static final Instant OPENED = Instant.parse("2026-11-21T02:00:00Z");
    private static final Instant DUE = OPENED.plus(Duration.ofHours(24));

    @Test
    void saysWhatIsLeftInsideADay() {
        var face = face(OPENED.plus(Duration.ofMinutes(17 * 60 + 40)), Locale.SIMPLIFIED_CHINESE);
        assertEquals("剩 6 小时 20 分", face.words());
        assertEquals("", face.state());
    }

    @Test
    void saysTheDateWhileFarAway() {
        var face = ClockFace.of(OPENED, OPENED.plus(Duration.ofDays(2)), moments(OPENED, Locale.SIMPLIFIED_CHINESE));
        assertEquals("周一 10:00", face.words());
    }

    @Test
    void turnsOchreInTheLastTwoHours() {
        assertEquals(
                "is-soon",
                face(DUE.minus(Duration.ofMinutes(100)), Locale.SIMPLIFIED_CHINESE)
                        .state());
    }

    @Test
    void turnsRedOnceOver() {
        var face = face(DUE.plus(Duration.ofMinutes(32)), Locale.SIMPLIFIED_CHINESE);
        assertEquals("已过 32 分钟", face.words());
        assertEquals("is-over", face.state());
    }

    @Test
    void fillsItsRingAsTimePasses() {
        assertEquals("0.0 50.3", face(OPENED, Locale.ENGLISH).ring());
        assertEquals(
                "25.1 50.3",
                face(OPENED.plus(Duration.ofHours(12)), Locale.ENGLISH).ring());
        assertEquals("50.3 50.3", face(DUE.plusSeconds(1), Locale.ENGLISH).ring());
    }

    @Test
    void speaksTheReadersLanguage() {
        assertEquals(
                "剩 6 小時 0 分",
                face(DUE.minus(Duration.ofHours(6)), Locale.TRADITIONAL_CHINESE).words());
        assertEquals(
                "6 h 0 min left",
                face(DUE.minus(Duration.ofHours(6)), Locale.ENGLISH).words());
    }

    private static ClockFace face(Instant now, Locale locale) {
        return ClockFace.of(OPENED, DUE, moments(now, locale));
    }

    private static Moments moments(Instant now, Locale locale) {
        return new Moments(new Phrases(locale), ZoneId.of("Asia/Shanghai"), now);
    }
}
