package org.guiju.document.file;

/** Numbers that programs compute for lists, written as they show them. */
final class ListNumbers {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String CAPITALS = "零壹贰叁肆伍陆柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMANS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private ListNumbers() {}

    /** @param format as Word names it */
    static String shown(int number, String format) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "japaneseCounting",
                    "ideographDigital",
                    "koreanCounting" -> han(number, DIGITS, "十", "百");
            case "chineseLegalSimplified", "ideographLegalTraditional" -> han(number, CAPITALS, "拾", "佰");
            case "ideographTraditional" -> sign(number, STEMS);
            case "ideographZodiac" -> sign(number, BRANCHES);
            case "upperLetter" -> letter(number, 'A');
            case "lowerLetter" -> letter(number, 'a');
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(java.util.Locale.ROOT);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number >= 1 && number <= 20 ? String.valueOf((char) (0x2460 + number - 1)) : "(" + number + ")";
            case "decimalEnclosedParen" -> "(" + number + ")";
            case "decimalEnclosedFullstop" -> number + ".";
            case "decimalZero" -> number < 10 ? "0" + number : "" + number;
            case "none" -> "";
            default -> String.valueOf(number);
        };
    }

    static String letter(int number, char first) {
        return String.valueOf((char) (first + Math.floorMod(number - 1, 26))).repeat(1 + Math.max(0, number - 1) / 26);
    }

    static String roman(int number) {
        var roman = new StringBuilder();
        int left = Math.min(number, 3999);
        for (int i = 0; i < VALUES.length; i++) {
            while (left >= VALUES[i]) {
                roman.append(ROMANS[i]);
                left -= VALUES[i];
            }
        }
        return roman.toString();
    }

    private static String sign(int number, String signs) {
        return number >= 1 && number <= signs.length() ? signs.substring(number - 1, number) : String.valueOf(number);
    }

    private static String han(int number, String digits, String ten, String hundred) {
        if (number < 0 || number > 999) {
            return String.valueOf(number);
        }
        if (number < 10) {
            return digits.substring(number, number + 1);
        }
        var text = new StringBuilder();
        if (number >= 100) {
            text.append(digits.charAt(number / 100)).append(hundred);
        }
        int tens = number / 10 % 10;
        if (tens > 0) {
            text.append(tens == 1 && number < 20 ? "" : digits.substring(tens, tens + 1))
                    .append(ten);
        } else if (number % 10 > 0) {
            text.append('零');
        }
        return text.append(number % 10 > 0 ? digits.substring(number % 10, number % 10 + 1) : "")
                .toString();
    }
}
