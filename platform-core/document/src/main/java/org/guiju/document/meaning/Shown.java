package org.guiju.document.meaning;

import java.util.Map;
import java.util.regex.Pattern;
import org.guiju.sdk.Texts;

/** A value as people read it. */
final class Shown {

    private static final Pattern SPAN = Pattern.compile("P(T?)(\\d{1,9}(?:\\.\\d{1,3})?)([SMHDWY])");
    private static final Map<String, Texts> UNITS = Map.of(
            "TS", new Texts("秒", "秒", "second"),
            "TM", new Texts("分钟", "分鐘", "minute"),
            "TH", new Texts("小时", "小時", "hour"),
            "D", new Texts("天", "天", "day"),
            "W", new Texts("周", "週", "week"),
            "M", new Texts("个月", "個月", "month"),
            "Y", new Texts("年", "年", "year"),
            "workdays", new Texts("个工作日", "個工作天", "working day"));

    private Shown() {}

    static Texts of(String type, String value, String unit) {
        return switch (type) {
            case "duration", "period" -> span(value);
            case "workdays" -> counted(value, UNITS.get("workdays"));
            case "money" ->
                Texts.same((value.endsWith(".00") ? value.substring(0, value.length() - 3) : value)
                        + (unit.isEmpty() ? "" : " " + unit));
            default -> Texts.same(value);
        };
    }

    private static Texts span(String value) {
        var parts = SPAN.matcher(value);
        return parts.matches()
                ? counted(parts.group(2), UNITS.get(parts.group(1) + parts.group(3)))
                : Texts.same(value);
    }

    private static Texts counted(String number, Texts unit) {
        var plural = number.equals("1") ? "" : "s";
        return new Texts(number + " " + unit.zhHans(), number + " " + unit.zhHant(), number + " " + unit.en() + plural);
    }
}
