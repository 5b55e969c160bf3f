package org.guiju.document.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Signs no one can read, and remarks of editors: whole lines, or brackets within one. */
final class Garble {

    private static final Pattern MOJIBAKE =
            Pattern.compile("锟斤拷|烫烫烫|屯屯屯|ï¿½|ä¸|å…|ã€|â€|Ã[\\u0080-\\u00bf©¨¤]|Â[\\u0080-\\u00bf]|鈥|銆|锛|绗琝|鐨勫");
    private static final Pattern REMARK = Pattern.compile(
            "(?:批注|注释|编者按|编辑注|审核意见|校对|修订|备注待确认|待确认|comment|note to editor|editor'?s? note)"
                    + "\\s*(?:\\[?\\d*\\]?)\\s*[\\[(:：]?.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKET =
            Pattern.compile("[\\[【{<〔(（]{1,2}([^\\[\\]【】{}<>〔〕()（）]{1,120})[\\]】}>〕)）]{1,2}");
    private static final Pattern MARKUP =
            Pattern.compile("&(?:nbsp|amp|lt|gt|quot|#\\d{2,6});?|</?[a-zA-Z][a-zA-Z0-9]*(?:\\s[^<>]{0,200})?>");
    private static final Pattern ASIDE = Pattern.compile("[\\[［【][^\\[\\]［］【】]{4,120}[\\]］】]");
    private static final Pattern SYMBOL = Pattern.compile("[*@#~^&=+_$|\\\\<>]");
    private static final double MOSTLY = 0.5;
    private static final double NOTABLE = 0.3;

    private Garble() {}

    static boolean isAll(String words) {
        var solid = words.replaceAll("\\s", "");
        if (solid.isEmpty()) {
            return true;
        }
        long odd = solid.codePoints().filter(Garble::isOdd).count();
        long readable = solid.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) && !isOdd(c))
                .count();
        return odd > 0 && odd >= solid.length() * MOSTLY
                || readable == 0
                || isMojibake(solid)
                || isRemark(solid)
                || ASIDE.matcher(solid).matches()
                || SYMBOL.matcher(solid).results().count() >= Math.max(4, solid.length() * NOTABLE);
    }

    private static boolean isRemark(String solid) {
        var bracket = BRACKET.matcher(solid);
        return bracket.matches() && (REMARK.matcher(bracket.group(1)).matches() || isMojibake(bracket.group(1)));
    }

    private static boolean isMojibake(String words) {
        var found = MOJIBAKE.matcher(words);
        int signs = 0;
        while (found.find()) {
            signs += found.end() - found.start();
        }
        return signs > 0 && signs * 3 >= words.length();
    }

    static List<String> parts(String words) {
        List<String> parts = new ArrayList<>();
        var bracket = BRACKET.matcher(words);
        while (bracket.find()) {
            var inside = Plain.of(bracket.group(1)).strip();
            if (isMojibake(inside) || REMARK.matcher(inside).matches() && inside.length() > 2) {
                parts.add(bracket.group());
            }
        }
        var markup = MARKUP.matcher(words);
        while (markup.find()) {
            parts.add(markup.group());
        }
        var runs = Pattern.compile("(?:锟斤拷|烫烫|屯屯|ï¿½)+").matcher(words);
        while (runs.find()) {
            parts.add(runs.group());
        }
        return parts;
    }

    private static boolean isOdd(int sign) {
        return sign == 0xFFFD
                || sign >= 0xE000 && sign < 0xF900
                || sign < ' '
                || sign >= 0x80 && sign < 0xA0
                || sign >= 0x2580 && sign < 0x25A0;
    }
}
