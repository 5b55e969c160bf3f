package org.guiju.document.outline;

import java.util.regex.Pattern;
import org.guiju.document.cleaning.Plain;

/** What the wording of a line tells about its place: heading, title, sentence that is over or not. */
final class Words {

    private static final int LONGEST_HEADING = 24;
    private static final int LONGEST_LATIN_HEADING = 70;
    private static final int SHORTEST_TITLE = 3;
    private static final int LONGEST_TITLE = 40;
    private static final Pattern END = Pattern.compile(".*[。；;！!？?…]['\"”’」』)）】》]*$");
    private static final Pattern LATIN_END = Pattern.compile(".*[.;!?]['\")\\]]*$");
    private static final Pattern LEAD_IN = Pattern.compile(".*(?:[:：]|如下|following)$");
    private static final Pattern OPEN = Pattern.compile(
            ".*(?:[，,、（(《“「/]|必须|应当|应该|不得|以及|或者|并且|包括|由于|对于|根据|按照|如果|(?<![响反供对相])应|(?<![要必])须|[的和与或及于由并且将把被若])$");
    private static final Pattern LATIN_OPEN =
            Pattern.compile("(?i).*(?:,|\\b(?:the|a|an|of|to|and|or|in|by|for|with|at|on|must|shall|may|not))$");
    private static final Pattern SAYS = Pattern.compile(
            "应当|必须|不得|不准|严禁|禁止|不可|可以|需要|(?<![响反供对相])应(?!急|用|届|收|付|聘)|(?<!必)须(?!知)|扣\\d|罚\\d|\\d\\s*(?:元|天|小时|分钟|%|个月|分|次|日内)|\\b(?:must|shall|may not|is|are|will)\\b");
    private static final Pattern INSIDE = Pattern.compile("[，,。；;！!？?：:]|\\.\\s");
    private static final Pattern TITLE =
            Pattern.compile("(?i).*(?:制度|办法|规定|守则|手册|规范|细则|规程|流程|程序|条例|准则|指引|须知|方案|章程|规则|标准|制度汇编"
                    + "|policy|policies|manual|rules|procedures?|handbook|regulations?|guidelines?|code of conduct|plan)"
                    + "\\s*(?:[(（《〈].{1,20}[)）》〉])?\\s*(?:范[文本]|修订版|试行|暂行|\\d*)$");
    private static final Pattern KNOWN = Pattern.compile(
            "(?i)(?:总则|附则|附录|附件|罚则|奖惩|目的|宗旨|范围|适用范围|适用对象|职责|责任|定义|术语|内容|工作内容|要求|流程|程序|考核|其他|其它|说明|参考文件|相关文件|"
                    + "相关记录|奖励|处罚|监督|解释权|生效|实施日期|重要性|方案|包括哪些方面|引言|前言|背景|purpose|scope|definitions?|responsibilities|general|rewards|sanctions|annexes|references|records|introduction|background)");
    private static final Pattern DATE = Pattern.compile(
            "(?:.{0,30}?)(?:[12]\\d{3}|二[〇○零0].{2})\\s*[年./-]\\s*[\\d一二三四五六七八九十]{1,3}\\s*[月./-]\\s*[\\d一二三四五六七八九十]{1,3}\\s*日?\\s*(?:发布|印发|起?施行|实施|起?生效)?");
    private static final Pattern LATIN_DATE = Pattern.compile(
            "(?i)(?:.{0,30}?)\\b\\d{1,2}\\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)\\s+\\d{4}\\.?");
    private static final Pattern BODY = Pattern.compile(
            "(?i).*(?:公司|集团|酒店|门店|商场|超市|餐厅|中心|总部|经理室|办公室|委员会|[一-龥]部|[一-龥]处|limited|ltd\\.?|inc\\.?|department|office)\\s*(?:[(（](?:盖章|章|印)[)）])?");

    private Words() {}

    static boolean isLatin(String text) {
        long latin =
                text.chars().filter(c -> c < 0x250 && Character.isLetter(c)).count();
        return latin * 2 > text.codePoints().filter(Character::isLetter).count();
    }

    static boolean isOver(String text) {
        return END.matcher(text).matches()
                || isLatin(text) && LATIN_END.matcher(text).matches();
    }

    static boolean isLeadIn(String text) {
        return LEAD_IN.matcher(text).matches();
    }

    /** Stops where no sentence can stop. */
    static boolean isOpen(String text) {
        return isLatin(text)
                ? LATIN_OPEN.matcher(text).matches() && text.length() > 12
                : OPEN.matcher(Plain.of(text).replace('(', '（').replace(',', '，'))
                                .matches()
                        && text.length() > 3;
    }

    static boolean isShort(String text) {
        return text.length() <= (isLatin(text) ? LONGEST_LATIN_HEADING : LONGEST_HEADING);
    }

    /** Short, no sentence, says nothing to anybody. */
    static boolean isHeading(String text) {
        var plain = Plain.of(text);
        return !text.isEmpty()
                && isShort(text)
                && !isOver(text)
                && !INSIDE.matcher(plain).find()
                && !SAYS.matcher(plain).find()
                && (!isLatin(text)
                        || Character.isUpperCase(text.codePointAt(0))
                        || Character.isDigit(text.codePointAt(0)))
                && text.codePoints().anyMatch(Character::isLetter);
    }

    /** Some head their sections by what staff ask. */
    static boolean isQuestion(String text) {
        return isShort(text) && text.matches("[^。；;，,]{2,}[?？]");
    }

    static boolean isKnownHeading(String text) {
        return KNOWN.matcher(Plain.of(text).replaceAll("[\\s:：]", "")).matches();
    }

    static boolean isTitle(String text) {
        var plain = Plain.of(text);
        return text.length() > SHORTEST_TITLE
                && text.length() <= (isLatin(text) ? LONGEST_LATIN_HEADING : LONGEST_TITLE)
                && TITLE.matcher(plain).matches()
                && !INSIDE.matcher(plain).find()
                && !SAYS.matcher(plain).find();
    }

    static boolean isDate(String text) {
        return text.length() <= LONGEST_TITLE
                && (DATE.matcher(Plain.of(text)).matches()
                        || LATIN_DATE.matcher(text).matches());
    }

    static boolean isBody(String text) {
        return text.length() <= LONGEST_TITLE && BODY.matcher(Plain.of(text)).matches();
    }

    static boolean isUnreadable(String text) {
        return text.indexOf('\uFFFD') >= 0
                || text.contains("□□")
                || text.indexOf('□') > 0
                || text.contains("??")
                || text.chars().anyMatch(c -> c >= 0xE000 && c < 0xF900);
    }
}
