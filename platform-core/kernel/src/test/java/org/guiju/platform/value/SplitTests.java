package org.guiju.platform.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SplitTests {

    private static List<String> split(String total, int scale, String... weights) {
        Map<Integer, BigDecimal> by = new LinkedHashMap<>();
        for (var weight : weights) {
            by.put(by.size(), new BigDecimal(weight));
        }
        return Split.of(new BigDecimal(total), scale, by).values().stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }

    @Test
    void sharesComeToTheWhole() {
        assertEquals(List.of("0.34", "0.33", "0.33"), split("1", 2, "1", "1", "1"));
        assertEquals(List.of("17", "33", "50"), split("100", 0, "1", "2", "3"));
    }

    @Test
    void largestRemainderGetsTheStepThatIsLeft() {
        assertEquals(List.of("0.14", "0.29", "0.57"), split("1.00", 2, "1", "2", "4"));
    }

    @Test
    void whatIsTakenBackIsSharedAlike() {
        assertEquals(List.of("-0.33", "-0.33", "-0.34"), split("-1", 2, "1", "1", "1"));
    }

    @Test
    void whoeverHasNothingGetsNothing() {
        assertEquals(List.of("100", "0"), split("100", 0, "5", "0"));
    }
}
