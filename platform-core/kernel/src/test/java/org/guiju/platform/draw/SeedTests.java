package org.guiju.platform.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guiju.platform.draw.Seed.Span;
import org.junit.jupiter.api.Test;

/** What follows from a seed; the expected values were worked out with sha256sum and openssl. */
class SeedTests {

    private static final Seed SEED = new Seed("00112233445566778899aabbccddeeff".repeat(2));
    private static final Instant NINE = Instant.parse("2026-11-18T01:00:00Z");
    private static final List<Span> TWO_SHIFTS = List.of(
            new Span(NINE, NINE.plusSeconds(100)), new Span(NINE.plusSeconds(36_000), NINE.plusSeconds(50_300)));
    private static final List<String> OUTLETS = List.of("gulou", "hebin", "lixin", "nanmen", "zhanqian");

    private static Pick pick(List<String> list, String item, Instant at) {
        var lines = list.stream().map(id -> new Pick.Line(id, id)).toList();
        return new Pick(UUID.randomUUID(), 1, at, lines, Optional.ofNullable(item), UUID.randomUUID());
    }

    @Test
    void commitmentIsTheHashOfTheDigitsAsTheyAreWritten() {
        assertEquals("2a8abfa8cb9906290437854193ca6bca41d4d4e26d1d454bd66a35158095e737", SEED.commitment());
        assertEquals(
                "97721edd1835005d70ce0234086567fe7b82b336b7d500ad7a4c2ad06c18f4f7",
                Seed.digest(List.of("lixin", "gulou", "hebin")));
    }

    @Test
    void momentRunsThroughTheShiftsOneAfterTheOther() {
        assertEquals(NINE.plusSeconds(36_048), SEED.moment(1, TWO_SHIFTS));
    }

    @Test
    void momentIsNeverOutsideTheShifts() {
        IntStream.rangeClosed(1, 2_000)
                .mapToObj(number -> SEED.moment(number, TWO_SHIFTS))
                .forEach(at -> assertTrue(
                        TWO_SHIFTS.stream().anyMatch(span -> !at.isBefore(span.from()) && at.isBefore(span.until())),
                        at::toString));
    }

    @Test
    void lowestOfTheHashesIsPicked() {
        assertEquals(Optional.of("zhanqian"), SEED.pick(1, OUTLETS));
        assertEquals(Optional.of("lixin"), SEED.pick(1, OUTLETS.subList(0, 4)));
        assertEquals(Optional.empty(), SEED.pick(1, List.of()));
    }

    @Test
    void everyItemIsPickedAboutAsOften() {
        var often = IntStream.rangeClosed(1, 2_000)
                .mapToObj(number -> SEED.pick(number, OUTLETS).orElseThrow())
                .collect(Collectors.groupingBy(item -> item, Collectors.counting()));
        assertEquals(Set.copyOf(OUTLETS), often.keySet());
        often.values().forEach(times -> assertTrue(times > 320 && times < 480, often::toString));
    }

    @Test
    void changedPickChangedListOrEarlyPickDoesNotFollow() {
        var at = SEED.moment(1, TWO_SHIFTS);
        assertTrue(pick(OUTLETS, "zhanqian", at).follows(SEED, TWO_SHIFTS));
        assertFalse(pick(OUTLETS, "lixin", at).follows(SEED, TWO_SHIFTS));
        assertFalse(pick(OUTLETS.subList(0, 4), "zhanqian", at).follows(SEED, TWO_SHIFTS));
        assertFalse(pick(OUTLETS, "zhanqian", at.minusSeconds(1)).follows(SEED, TWO_SHIFTS));
        assertTrue(pick(List.of(), null, at).follows(SEED, TWO_SHIFTS));
    }

    @Test
    void seedsDifferAndAreNeverSaidByTheWay() {
        var seed = Seed.fresh();
        assertNotEquals(seed, Seed.fresh());
        assertTrue(seed.digits().matches("[0-9a-f]{64}"));
        assertFalse(seed.toString().contains(seed.digits()));
    }
}
