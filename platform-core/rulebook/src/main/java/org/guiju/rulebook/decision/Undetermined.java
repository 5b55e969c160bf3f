package org.guiju.rulebook.decision;

import java.util.Optional;
import org.guiju.rulebook.expression.UndeterminedException;
import org.guiju.sdk.Texts;

/** Why there is no answer, in words for whoever has to settle it. */
final class Undetermined {

    private static final Texts SETTLE = new Texts("算不出来，须有人判定", "算不出來，須有人判定", "somebody has to settle it");

    private Undetermined() {}

    /** @param label of the value without an answer, where it is a declared one */
    static Texts says(UndeterminedException gap, Optional<Texts> label) {
        var why = label.map(value -> ofValue(gap.reason(), value)).orElseGet(() -> ofFormula(gap.reason()));
        return new Texts(
                why.zhHans() + "，" + SETTLE.zhHans(),
                why.zhHant() + "，" + SETTLE.zhHant(),
                why.en() + "; " + SETTLE.en());
    }

    private static Texts ofValue(UndeterminedException.Reason reason, Texts value) {
        return switch (reason) {
            case MISSING ->
                new Texts(
                        "缺少“" + value.zhHans() + "”", "缺少「" + value.zhHant() + "」", "“" + value.en() + "” is missing");
            case LIST_TOO_LONG ->
                new Texts(
                        "“" + value.zhHans() + "”的条目太多",
                        "「" + value.zhHant() + "」的項目太多",
                        "“" + value.en() + "” has too many entries");
            default ->
                new Texts(
                        "“" + value.zhHans() + "”超出范围",
                        "「" + value.zhHant() + "」超出範圍",
                        "“" + value.en() + "” is out of range");
        };
    }

    private static Texts ofFormula(UndeterminedException.Reason reason) {
        return switch (reason) {
            case MISSING -> new Texts("缺少一项要用的数据", "缺少一項要用的資料", "A value it needs is missing");
            case DIVIDED_BY_ZERO -> new Texts("除数为零", "除數為零", "It would divide by zero");
            case NO_ROW -> new Texts("表里没有适用的一行", "表中沒有適用的一列", "No row of the table applies");
            case SEVERAL_ROWS -> new Texts("表里有几行同时适用", "表中有幾列同時適用", "Several rows of the table apply at once");
            case LIST_TOO_LONG -> new Texts("条目太多", "項目太多", "There are too many entries");
            case NO_PLACE -> new Texts("不知道在哪个时区", "不知道在哪個時區", "No time zone is known");
            case NO_CALENDAR -> new Texts("工作日历没有这一年", "工作日曆沒有這一年", "The work calendar lacks the year");
            case NOT_OF_TYPE, OUT_OF_RANGE -> new Texts("数值超出范围", "數值超出範圍", "A value is out of range");
            case FAULT -> new Texts("计算出错", "計算出錯", "The calculation failed");
        };
    }
}
