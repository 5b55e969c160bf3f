package org.guiju.chinalaw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.guiju.sdk.Money;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalsTests {

    @ParameterizedTest
    @CsvSource({
        "0.00, 零元整",
        "0.05, 伍分",
        "0.50, 伍角整",
        "1.05, 壹元零伍分",
        "10.00, 壹拾元整",
        "1050.30, 壹仟零伍拾元叁角整",
        "10005.00, 壹万零伍元整",
        "100000.00, 壹拾万元整",
        "1000100.00, 壹佰万零壹佰元整",
        "20003000.45, 贰仟万叁仟元肆角伍分",
        "100000001.00, 壹亿零壹元整",
        "1020304050.60, 壹拾亿贰仟零叁拾万肆仟零伍拾元陆角整"
    })
    @ClauseTest("G20")
    void spellsAnAmountAsBillsDo(String figures, String capitals) {
        assertEquals(capitals, Capitals.of(Money.ofDecimal(new BigDecimal(figures))));
    }

    @Test
    void takesOtherSpellingsOfTheSameAmount() {
        assertTrue(agrees("人民幣貳仟圓正", "2000.00"));
        assertTrue(agrees("贰仟元", "2000.00"));
        assertFalse(agrees("贰仟元", "2000.01"));
        assertFalse(agrees("", "2000.00"));
    }

    @Test
    void hasNoCapitalsForNegativeAmounts() {
        assertThrows(IllegalArgumentException.class, () -> Capitals.of(new Money(-1)));
    }

    private static boolean agrees(String words, String figures) {
        return (Boolean) new CapitalsAgree().apply(List.of(words, Money.ofDecimal(new BigDecimal(figures))));
    }
}
