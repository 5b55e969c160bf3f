package org.guiju.document.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTests {

    @ParameterizedTest
    @CsvSource({
        "<=60min, <=1h, 一小时内, true",
        "12month, 1year, 一年, true",
        "7d, 1week, 一周, true",
        "24h, 1d, 一天, false",
        "1wd, 1d, 一天, false",
        "<=24h, 24h, 24小时, false",
        "9:00, 09:00, 九点, true",
        "<=10:00+1, <=10:00, 十点, false",
        "1/4h, 1/240min, 每4小时, true",
        "<=2/month, <=2次, 每月不超过2次, true",
        "2/month, 2次, 每月2次, false",
        "3..5d, 3..5d, 3到5天, true",
        ">=3人, >=3名, 三人以上, true",
        "500CNY, 500HKD, 500元, true",
        "500CNY, 500HKD, 港币500元, false"
    })
    void amountsAgreeAsTheRulesOfLabellingSay(String labelled, String found, String words, boolean agree) {
        assertEquals(agree, Amount.of(labelled).agrees(Amount.of(found), words));
    }
}
