package org.guiju.document.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A form to fill in, or another text that is pointed at: 《请假单》, 填写报销单, 第五条, 附件二, 《采购管理办法》.
 *
 * @param name without its brackets
 */
public record Document(Span span, Kind kind, String name) {

    public enum Kind {
        FORM,
        REGULATION,
        ARTICLE
    }

    private static final int LONGEST = 40;
    private static final int REACH = 14;
    private static final String STOPS = "，,。；;：:、\n（(）)《》的";
    private static final List<String> REGULATIONS = List.of(
            "制度",
            "办法",
            "规定",
            "规程",
            "细则",
            "条例",
            "法",
            "标准",
            "规范",
            "准则",
            "守则",
            "政策",
            "方案",
            "规则",
            "规章",
            "手册",
            "指引",
            "合同法",
            "章程",
            "policy",
            "rules",
            "regulations",
            "manual",
            "act",
            "handbook");
    private static final String FORM_ENDS = "表单簿册书证账函据";
    private static final Lexicon<String> VERBS = new Lexicon<>();

    static {
        for (var word : "填写 填报 填具 填妥 提交 递交 签署 签订 出具 提供 使用 填 开具 登记 附 交 提出 缴交 写 上交 报送 凭".split(" ")) {
            VERBS.add(word, word);
        }
    }

    static List<Document> in(Script text) {
        var found = new ArrayList<Document>();
        var place = 0;
        while (place < text.length()) {
            var document = at(text, place);
            document.ifPresent(found::add);
            place = document.map(one -> one.span().to()).orElse(place + 1);
        }
        return List.copyOf(found);
    }

    private static Optional<Document> at(Script text, int place) {
        return switch (text.at(place)) {
            case '《', '〈' -> titled(text, place);
            case '第' -> article(text, place);
            case '附' -> annex(text, place).or(() -> filled(text, place));
            case 's', 'a', 'c', 'p' -> english(text, place);
            default -> filled(text, place);
        };
    }

    private static Optional<Document> titled(Script text, int place) {
        for (var end = place + 1; end < Math.min(text.length(), place + LONGEST); end++) {
            if (text.hasOneOf("》〉", end)) {
                var name = text.plain().substring(place + 1, end);
                return Optional.of(new Document(new Span(place, end + 1), kind(name), name));
            }
        }
        return Optional.empty();
    }

    private static Kind kind(String name) {
        return REGULATIONS.stream().anyMatch(name::endsWith) ? Kind.REGULATION : Kind.FORM;
    }

    private static Optional<Document> article(Script text, int place) {
        var end = place + 1;
        while (end - place < 10 && (text.isDigit(end) || "零一二三四五六七八九十百".indexOf(text.at(end)) >= 0)) {
            end++;
        }
        var known = end > place + 1 && text.hasOneOf("条章节款项", end);
        return known ? Optional.of(pointed(text, place, end + 1)) : Optional.empty();
    }

    private static Document pointed(Script text, int from, int to) {
        return new Document(new Span(from, to), Kind.ARTICLE, text.plain().substring(from, to));
    }

    private static Optional<Document> annex(Script text, int place) {
        return text.firstOf(place, "附件", "附表", "附录", "附则")
                .filter(word -> "一二三四五六七八九十".indexOf(text.at(place + 2)) >= 0 || text.isDigit(place + 2))
                .map(word -> pointed(text, place, place + 3));
    }

    private static Optional<Document> english(Script text, int place) {
        if (!text.isEdge(place)) {
            return Optional.empty();
        }
        return text.firstOf(place, "section ", "article ", "annex ", "appendix ", "clause ", "paragraph ", "part ")
                .flatMap(word -> {
                    var end = place + word.length();
                    while (end - place < LONGEST
                            && (text.isDigit(end) || text.at(end) == '.' && text.isDigit(end + 1))) {
                        end++;
                    }
                    return end == place + word.length() ? Optional.empty() : Optional.of(pointed(text, place, end));
                });
    }

    /** 填写…单: a form without brackets, by the verb before it. */
    private static Optional<Document> filled(Script text, int place) {
        var verb = VERBS.at(text, place);
        if (verb.isEmpty()) {
            return Optional.empty();
        }
        var behind = verb.get().span().to();
        var from = text.hasOneOf("了过好", behind) ? behind + 1 : behind;
        var last = -1;
        for (var end = from; end < Math.min(text.length(), from + REACH) && !text.hasOneOf(STOPS, end); end++) {
            if (end > from && text.hasOneOf(FORM_ENDS, end) && isWord(text, end)) {
                last = end + 1;
            }
        }
        return last < 0
                ? Optional.empty()
                : Optional.of(new Document(
                        new Span(from, last), Kind.FORM, text.plain().substring(from, last)));
    }

    /** 表 in 代表 and 单 in 单位 end no form. */
    private static boolean isWord(Script text, int place) {
        var before = text.at(place - 1);
        var after = text.at(place + 1);
        return switch (text.at(place)) {
            case '表' -> "代外手电仪".indexOf(before) < 0 && "示面达明扬彰现".indexOf(after) < 0;
            case '单' -> "简派跟下接菜买传".indexOf(before) < 0 && "位独纯价一次号笔".indexOf(after) < 0;
            case '书' -> "图文秘".indexOf(before) < 0 && "面记写".indexOf(after) < 0;
            case '证' -> "保见公查".indexOf(before) < 0 && "明据人实".indexOf(after) < 0;
            case '据' -> "数依根".indexOf(before) < 0 && "此实".indexOf(after) < 0;
            default -> true;
        };
    }
}
