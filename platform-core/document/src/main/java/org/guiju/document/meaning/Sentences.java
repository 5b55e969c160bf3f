package org.guiju.document.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guiju.document.meaning.Sentence.Modality;

/** Cuts a text into sentences and weighs the words that bind in each. */
final class Sentences {

    private static final Lexicon<Modality> WORDS = Lexicon.read("modality.txt", Modality::valueOf);
    private static final String ENDS = "。！？!?；;\n";

    private Sentences() {}

    static List<Sentence> in(Script text) {
        var sentences = new ArrayList<Sentence>();
        var from = 0;
        for (var place = 0; place <= text.length(); place++) {
            if (place == text.length() || isEnd(text, place)) {
                var to = Math.min(place + 1, text.length());
                cut(text, from, to).ifPresent(sentences::add);
                from = to;
            }
        }
        return List.copyOf(sentences);
    }

    private static boolean isEnd(Script text, int place) {
        if (text.hasOneOf(ENDS, place)) {
            return true;
        }
        return text.at(place) == '.'
                && text.at(place + 1) == ' '
                && !text.isDigit(place - 1)
                && text.at(place - 2) != '.';
    }

    private static Optional<Sentence> cut(Script text, int from, int to) {
        var first = text.skipSpaces(from);
        if (first >= to || text.plain().substring(first, to).chars().noneMatch(Character::isLetterOrDigit)) {
            return Optional.empty();
        }
        var said = binding(text, first, to);
        var strongest = said.stream().min(Comparator.comparing(Lexicon.Match::meaning));
        return Optional.of(new Sentence(
                new Span(first, to),
                strongest.map(Lexicon.Match::meaning).orElse(Modality.NONE),
                strongest.map(Lexicon.Match::span)));
    }

    /** Every word that binds within a span, in reading order. */
    static List<Lexicon.Match<Modality>> binding(Script text, int from, int to) {
        var found = new ArrayList<Lexicon.Match<Modality>>();
        var place = from;
        while (place < to) {
            var match = WORDS.at(text, place);
            match.filter(word -> word.meaning() != Modality.NONE)
                    .map(word -> nobody(text, word))
                    .filter(word -> binds(text, word))
                    .ifPresent(found::add);
            place = match.map(word -> word.span().to()).orElse(place + 1);
        }
        return found;
    }

    /** 应收账款 and 应付工资 are sums; 应收回 is a duty. */
    private static boolean isClaim(Script text, int place) {
        return text.hasOneOf("用急届聘", place)
                || text.hasOneOf("收付缴扣发还", place) && text.hasOneOf("款账帐金额费税工未项薪的总", place + 1);
    }

    /** 需要调整的，…: who or what is meant, not that it is needed. */
    private static boolean isCase(Script text, int place) {
        for (var next = place + 1; next < place + 6; next++) {
            if (text.at(next) == '的') {
                return text.hasOneOf("，,及由可应须再", next + 1);
            }
        }
        return text.hasOneOf("求", place);
    }

    /** 員工得申請: 得 as may, not as in 做得好. */
    private static boolean permits(char before, char after) {
        return "，,者司店员工时后并均亦仍管方月内票人".indexOf(before) >= 0 && after != '的'
                || "于经向由申延终提视依要".indexOf(after) >= 0 && "不获取值".indexOf(before) < 0;
    }

    private static Lexicon.Match<Modality> nobody(Script text, Lexicon.Match<Modality> word) {
        var negated =
                text.isLatin(word.span().from()) && isNobody(text, word.span().from());
        return negated ? new Lexicon.Match<>(word.span(), Modality.MUST_NOT) : word;
    }

    /** {@code No order may be delivered}: the word that opens the sentence forbids. */
    private static boolean isNobody(Script text, int place) {
        var from = Math.max(0, place - 60);
        var before = text.plain().substring(from, place);
        var start = Math.max(before.lastIndexOf(". "), before.lastIndexOf("; ")) + 1;
        return before.substring(start).strip().startsWith("no ");
    }

    /** 不得超过 is a bound, 可用 and 别的 are other words. */
    private static boolean binds(Script text, Lexicon.Match<Modality> word) {
        var before = text.at(word.span().from() - 1);
        var after = text.at(word.span().to());
        return switch (word.span().in(text.plain())) {
            case "要" -> "主重只次需将紧摘纪扼简概首若".indexOf(before) < 0 && "素点害闻件旨目约".indexOf(after) < 0;
            case "应" ->
                "相适反供效响对感答回呼顺".indexOf(before) < 0 && !isClaim(text, word.span().to());
            case "须" -> "无必毋".indexOf(before) < 0;
            case "可" -> "许认不宁尚无方才".indexOf(before) < 0 && "能靠疑".indexOf(after) < 0;
            case "需", "需要" ->
                "必所急按内无军".indexOf(before) < 0 && !isCase(text, word.span().to());
            case "得" -> permits(before, after);
            case "建议", "推荐", "希望" -> !Character.isLetter(before) || "司我们可".indexOf(before) >= 0;
            case "宜" -> "便事适合不".indexOf(before) < 0;
            case "必" -> "未势何不".indexOf(before) < 0;
            case "别" -> "区分级类性特个识辨告鉴".indexOf(before) < 0;
            default -> true;
        };
    }
}
