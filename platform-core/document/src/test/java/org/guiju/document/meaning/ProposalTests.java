package org.guiju.document.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalTests {

    private static Set<ControlKind> kinds(String text) {
        return Meaning.of(text).proposals().stream().map(Proposal::control).collect(Collectors.toSet());
    }

    private static Proposal proposal(String text, ControlKind kind) {
        return Meaning.of(text).proposals().stream()
                .filter(one -> one.control() == kind)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            样品寄出后三个工作日内应回访 | DEADLINE
            各区每周召开一次碰头会 | CADENCE
            冰柜每4小时检查并登记 | CHECKLIST
            未经店长批准，不得外借样机 | APPROVAL
            请购时须填写《请购单》 | FORM
            严禁在库房吸烟 | PROHIBITION
            首单佣金按成交价的2%计提 | CALCULATION
            打烊前漏检一次扣20元 | SANCTION
            全年无事故的班组奖励1000元 | REWARD
            须参加消防培训 | TRAINING
            入职时须签收本手册 | ATTESTATION
            接待顾客应面带微笑 | CONDUCT
            温度达到75℃方可出锅 | GATE
            Visit reports are handed in within two working days | DEADLINE
            Smoking in the store room is prohibited | PROHIBITION
            """)
    void proposesTheKindThatFits(String text, ControlKind kind) {
        assertTrue(kinds(text).contains(kind), () -> kinds(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"为规范接待行为，特制定本办法。", "本制度自2025年1月1日起施行。", "本办法适用于各门店。", "公司成立于上海，以诚信为本。", ""})
    void proposesNothingWhereNothingIsAsked(String text) {
        assertEquals(Set.of(), kinds(text));
    }

    @Test
    void conductIsTheFloorAndNothingElseStandsOnIt() {
        assertEquals(Set.of(ControlKind.CONDUCT), kinds("同事之间应当互相尊重。"));
        assertFalse(kinds("离店前必须在10分钟内锁门。").contains(ControlKind.CONDUCT));
    }

    @Test
    void statesValuesAsTypedParametersInTheText() {
        var meaning = Meaning.of("客訴應於受理後二十四小時內回覆，逾期每次扣新臺幣伍佰元，每月不超過3次。");
        assertEquals("客訴應於受理後{within}內回覆，逾期每次扣{penalty}，每月不超過{count}次。", meaning.template());
        assertEquals(
                List.of("within duration PT24H", "penalty money 500.00", "count integer 3"),
                meaning.parameters().stream()
                        .map(one -> one.name() + " " + one.type() + " " + one.value())
                        .toList());
        assertEquals(Optional.of("lower"), meaning.parameters().getFirst().stricter());
    }

    @Test
    void rangesBecomeTwoParameters() {
        assertEquals(
                "留样柜{celsius_min}~{celsius_max}℃，{share_min}-{share_max}抽检",
                Meaning.of("留样柜0~8℃，3%-5%抽检").template());
    }

    @Test
    void explanationsQuoteTheWordsTheyRestOn() {
        var proposal = proposal("到貨後30分鐘內驗收", ControlKind.DEADLINE);
        assertTrue(proposal.explanation().zhHant().contains("「30分鐘內」"));
        assertTrue(proposal.explanation().zhHans().contains("“30分鐘內”"));
        assertTrue(proposal.explanation().en().contains("“30分鐘內”"));
    }

    @Test
    void natureOfAnAmountIsAskedAndNeverGuessed() {
        var keys = proposal("迟到一次罚款50元", ControlKind.SANCTION).questions().stream()
                .map(Question::key)
                .toList();
        assertTrue(keys.contains("nature"));
    }

    @Test
    void asksWhatADeadlineLeavesOpen() {
        var open = proposal("应在5天内归还", ControlKind.DEADLINE).questions().stream()
                .map(Question::key)
                .toList();
        assertEquals(List.of("event", "working_days", "start_day", "holders"), open);
        var said = proposal("借用人应在领用后5个工作日内归还", ControlKind.DEADLINE).questions().stream()
                .map(Question::key)
                .toList();
        assertFalse(said.contains("event"));
        assertFalse(said.contains("working_days"));
    }

    @Test
    void asksOfWhatAShareIs() {
        var keys = proposal("串货的扣30%", ControlKind.SANCTION).questions().stream()
                .map(Question::key)
                .toList();
        assertTrue(keys.contains("base"));
        var said = proposal("串货的扣当月奖金的30%", ControlKind.SANCTION).questions().stream()
                .map(Question::key)
                .toList();
        assertFalse(said.contains("base"));
    }

    @Test
    void vagueWordsAreAskedAbout() {
        assertEquals(
                List.of("及时", "酌情"),
                Meaning.of("应及时上报，酌情处理").vague().stream()
                        .map(one -> one.about().in("应及时上报，酌情处理"))
                        .toList());
    }

    @Test
    void everySuggestionPointsIntoTheText() {
        var text = "新人入職７日內須完成３次帶教，逾期者扣一成績效，每週五18:00前回報主管。";
        var meaning = Meaning.of(text);
        meaning.parameters().forEach(one -> assertTrue(one.quotes().contains(one.written())));
        meaning.proposals().forEach(one -> one.words()
                .forEach(words -> assertFalse(words.in(text).isBlank())));
    }
}
