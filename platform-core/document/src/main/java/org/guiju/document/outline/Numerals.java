package org.guiju.document.outline;

import java.util.Locale;

/** Values of numerals as numbers of clauses are written: Arabic, Chinese, capital, Roman; -1 for what is none. */
final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String CAPITALS = "〇壹贰叁肆伍陆柒捌玖";
    private static final String ROMAN = "ivxlcdm";
    private static final int[] ROMAN_VALUES = {1, 5, 10, 50, 100, 500, 1000};
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

    private Numerals() {}

    static int value(String numeral) {
        var plain = numeral.strip();
        if (plain.matches("\\d{1,6}")) {
            return Integer.parseInt(plain);
        }
        if (STEMS.contains(plain)) {
            return STEMS.indexOf(plain) + 1;
        }
        return plain.matches("(?i)[ivxlcdm]+") ? roman(plain) : han(plain);
    }

    private static int han(String numeral) {
        int total = 0;
        int digit = -1;
        for (int i = 0; i < numeral.length(); i++) {
            char sign = numeral.charAt(i);
            int unit = unit(sign);
            if (unit > 0) {
                total += (digit < 0 ? 1 : digit) * unit;
                digit = -1;
            } else if (sign == '廿') {
                total += 20;
            } else if (sign == '卅') {
                total += 30;
            } else {
                int value = Math.max(DIGITS.indexOf(sign), CAPITALS.indexOf(sign));
                value = sign == '两' ? 2 : value;
                if (value < 0) {
                    return -1;
                }
                digit = digit > 0 && total == 0 ? digit * 10 + value : value;
            }
        }
        return total + Math.max(0, digit);
    }

    private static int unit(char sign) {
        return switch (sign) {
            case '十', '拾' -> 10;
            case '百', '佰' -> 100;
            case '千', '仟' -> 1000;
            default -> 0;
        };
    }

    static int roman(String numeral) {
        int total = 0;
        int before = 0;
        var lower = numeral.toLowerCase(Locale.ROOT);
        for (int i = lower.length() - 1; i >= 0; i--) {
            int place = ROMAN.indexOf(lower.charAt(i));
            if (place < 0) {
                return -1;
            }
            total += ROMAN_VALUES[place] < before ? -ROMAN_VALUES[place] : ROMAN_VALUES[place];
            before = Math.max(before, ROMAN_VALUES[place]);
        }
        return total;
    }
}
