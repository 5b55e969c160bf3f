package org.guiju.document.outline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guiju.document.cleaning.Plain;
import org.guiju.document.outline.Label.Style;

/** Reads the number a paragraph begins with. */
final class Labels {

    private static final String HAN = "[一二三四五六七八九十百零〇两廿卅]{1,7}";
    private static final String NUM = "(?:" + HAN + "|\\d{1,4}|[壹贰叁肆伍陆柒捌玖拾佰]{1,5})";
    private static final String ENGLISH = "(\\d{1,3}|[ivxlcIVXLC]{1,6}|[A-Z])\\b";
    private static final Pattern NAMED = Pattern.compile("第\\s*(" + NUM + ")\\s*(篇|编|部分|卷|册|章|节|条)(?:\\s?之\\s?(" + HAN
            + "))?[\\s:、.]*(?!(?:规定|所[列称述指]|[第款项的至和、,及与或中外内]|之规定))");
    private static final Pattern NAMED_ENGLISH = Pattern.compile(
            "(?i:(part|chapter|section|article|clause|annex|appendix|schedule))\\s+" + ENGLISH + "[\\s:.—–-]*");
    private static final Pattern ANNEX = Pattern.compile(
            "(?:附件|附录|附表)\\s*(?:(" + NUM + "|[A-Z])(?=[\\s:、.)]|$|(?=[\\p{IsHan}《])(?![个份项条页])))[\\s:、.]*");
    private static final Pattern CAPITAL = Pattern.compile("([壹贰叁肆伍陆柒捌玖拾]{1,4})\\s*[、.:,]\\s*");
    private static final Pattern HAN_COMMA = Pattern.compile("(" + HAN + ")\\s*[、.]\\s*");
    private static final Pattern HAN_SPACE = Pattern.compile("(" + HAN + ")(?:\\s+|[:]\\s*)(?=\\p{IsHan})");
    private static final Pattern HAN_PAREN = Pattern.compile("[(〔【\\[]\\s*(" + HAN + ")\\s*[)〕】\\]][、.:]?\\s*");
    private static final Pattern HAN_HALF = Pattern.compile("(" + HAN + ")\\s*\\)[、.]?\\s*");
    private static final Pattern STEM = Pattern.compile("([甲乙丙丁戊己庚辛壬癸])\\s*[、.]\\s*");
    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){1,5})(?![\\d])[.、:]?\\s*");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})\\s*(?:[.、](?!\\d)|[.、](?=\\d+[^\\d.、]))\\s*");
    private static final Pattern NUMBER_LOOSE =
            Pattern.compile("(\\d{1,3})(?:\\s+|[,:]\\s*)(?=[\\p{IsHan}\\p{Lu}《“\"])");
    private static final Pattern NUMBER_TIGHT = Pattern.compile("(\\d{1,2})(?=[\\p{IsHan}])");
    private static final Pattern NUMBER_PAREN = Pattern.compile("[(〔【\\[]\\s*(\\d{1,3})\\s*[)〕】\\]][、.]?\\s*");
    private static final Pattern NUMBER_HALF = Pattern.compile("(\\d{1,3})\\s*\\)[、.]?\\s*");
    private static final Pattern ROMAN = Pattern.compile("([IVXLC]{1,6})\\s*[.、)]\\s*");
    private static final Pattern ROMAN_LOWER = Pattern.compile("\\(?([ivxl]{2,6})\\s*[.、)]\\s*");
    private static final Pattern UPPER = Pattern.compile("\\(?([A-Z])\\s*(?:[、)]|\\.(?![A-Za-z]\\.))\\s*");
    private static final Pattern LOWER = Pattern.compile("\\(?([a-z])\\s*(?:[、)]|\\.(?![a-z]\\.))\\s*");
    private static final Pattern LOWER_TIGHT = Pattern.compile("([a-h])(?=\\p{IsHan})");
    private static final Pattern SIGN = Pattern.compile(".[、.．)\\s]*");
    private static final Pattern ANNEX_ALONE = Pattern.compile("(附件|附录|附表)\\s*:\\s*(?=[^\\d一二三四五六七八九十《。；，]{2,30}$)");
    private static final Pattern AMOUNT = Pattern.compile("[%％‰元万亿米倍折天日月年个小时分秒千公斤克吨度℃°人名次件份张台套班户平方kKgGmMcClL]");
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private static final String SOLID = "❶❷❸❹❺❻❼❽❾❿";
    private static final String PAREN = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇";
    private static final String DOT = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛";
    private static final String HAN_ENCLOSED = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩";
    private static final String ROMAN_SIGNS = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ";

    private final String text;
    private final String plain;

    private Labels(String text) {
        this.text = text;
        this.plain = Plain.of(text.length() > 80 ? text.substring(0, 80) : text);
    }

    static Optional<Label> of(String text) {
        return text.isEmpty() ? Optional.empty() : new Labels(text).label();
    }

    private Optional<Label> label() {
        return named().or(this::annex)
                .or(this::sign)
                .or(() -> simple(HAN_PAREN, Style.HAN_PAREN, false))
                .or(() -> simple(HAN_COMMA, Style.HAN, false))
                .or(() -> simple(HAN_HALF, Style.HAN_PAREN, false))
                .or(() -> simple(CAPITAL, Style.CAPITAL, false))
                .or(() -> simple(STEM, Style.STEM, false))
                .or(this::decimal)
                .or(() -> simple(NUMBER, Style.NUMBER, false))
                .or(() -> simple(NUMBER_PAREN, Style.NUMBER_PAREN, false))
                .or(() -> simple(NUMBER_HALF, Style.NUMBER_HALF, false))
                .or(() -> simple(HAN_SPACE, Style.HAN, true))
                .or(() -> simple(NUMBER_LOOSE, Style.NUMBER, true))
                .or(() -> simple(NUMBER_TIGHT, Style.NUMBER, true))
                .or(this::letter);
    }

    private Optional<Label> named() {
        var found = NAMED.matcher(plain);
        if (found.lookingAt()) {
            var style =
                    switch (found.group(2)) {
                        case "章" -> Style.CHAPTER;
                        case "节" -> Style.SECTION;
                        case "条" -> Style.ARTICLE;
                        default -> Style.PART;
                    };
            return Optional.of(label(style, List.of(Numerals.value(found.group(1))), found, false));
        }
        var english = NAMED_ENGLISH.matcher(text);
        if (!english.lookingAt()) {
            return Optional.empty();
        }
        var style =
                switch (english.group(1).toLowerCase(java.util.Locale.ROOT)) {
                    case "part" -> Style.PART;
                    case "chapter" -> Style.CHAPTER;
                    case "section" -> Style.SECTION;
                    case "annex", "appendix", "schedule" -> Style.ANNEX;
                    default -> Style.ARTICLE;
                };
        return Optional.of(label(style, List.of(english(english.group(2))), english, false));
    }

    private static int english(String numeral) {
        int value = Numerals.value(numeral);
        return value > 0 ? value : numeral.charAt(0) - 'A' + 1;
    }

    private Optional<Label> annex() {
        var found = ANNEX.matcher(plain);
        if (found.lookingAt()) {
            return Optional.of(label(Style.ANNEX, List.of(english(found.group(1))), found, false));
        }
        var alone = ANNEX_ALONE.matcher(plain);
        return alone.lookingAt() ? Optional.of(label(Style.ANNEX, List.of(1), alone, false)) : Optional.empty();
    }

    private Label label(Style style, List<Integer> numbers, Matcher found, boolean doubtful) {
        return new Label(style, numbers, shown(found.end()), found.end(), doubtful);
    }

    private String shown(int end) {
        return text.substring(0, end).strip().replaceAll("[、.．:，,：]+$", "").replaceAll("\\s+", "");
    }

    private Optional<Label> simple(Pattern pattern, Style style, boolean doubtful) {
        var found = pattern.matcher(plain);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        int value = Numerals.value(found.group(1));
        return value < 0 ? Optional.empty() : Optional.of(label(style, List.of(value), found, doubtful));
    }

    private Optional<Label> decimal() {
        var found = DECIMAL.matcher(plain);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        var numbers =
                Arrays.stream(found.group(1).split("\\.")).map(Integer::valueOf).toList();
        var after = plain.substring(found.end());
        boolean amount = numbers.size() == 2 && AMOUNT.matcher(after).lookingAt() || numbers.getFirst() > 60;
        return Optional.of(label(Style.DECIMAL, numbers, found, amount));
    }

    private Optional<Label> sign() {
        char first = plain.charAt(0);
        return sign(CIRCLED, Style.CIRCLED, first)
                .or(() -> sign(SOLID, Style.CIRCLED, first))
                .or(() -> sign(PAREN, Style.NUMBER_PAREN, first))
                .or(() -> sign(DOT, Style.NUMBER, first))
                .or(() -> sign(HAN_ENCLOSED, Style.HAN_PAREN, first))
                .or(() -> sign(ROMAN_SIGNS, Style.ROMAN, first));
    }

    private Optional<Label> sign(String signs, Style style, char first) {
        int place = signs.indexOf(first);
        if (place < 0) {
            return Optional.empty();
        }
        var found = SIGN.matcher(plain);
        found.lookingAt();
        boolean bare = style == Style.ROMAN && found.end() == 1;
        return Optional.of(label(style, List.of(place + 1), found, bare));
    }

    private Optional<Label> letter() {
        var roman = ROMAN.matcher(plain);
        if (roman.lookingAt() && (roman.group(1).length() > 1 || "I".equals(roman.group(1)))) {
            return Optional.of(label(Style.ROMAN, List.of(Numerals.roman(roman.group(1))), roman, false));
        }
        var small = ROMAN_LOWER.matcher(plain);
        if (small.lookingAt()) {
            return Optional.of(label(Style.ROMAN_LOWER, List.of(Numerals.roman(small.group(1))), small, false));
        }
        return letter(UPPER, Style.UPPER, 'A', false)
                .or(() -> letter(LOWER, Style.LOWER, 'a', false))
                .or(() -> letter(LOWER_TIGHT, Style.LOWER, 'a', true));
    }

    private Optional<Label> letter(Pattern pattern, Style style, char first, boolean doubtful) {
        var found = pattern.matcher(plain);
        return found.lookingAt()
                ? Optional.of(label(style, List.of(found.group(1).charAt(0) - first + 1), found, doubtful))
                : Optional.empty();
    }
}
