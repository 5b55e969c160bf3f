package org.guiju.document.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.guiju.document.meaning.Sentence.Modality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeaningTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            收银员必须当面点清现金 | MUST
            倉管人員應每日盤點 | MUST
            任何人不得代签 | MUST_NOT
            嚴禁攜帶外食入內 | MUST_NOT
            顾客可以试用样品 | MAY
            員工得申請調班 | MAY
            公司鼓励骑车上班 | RECOMMENDED
            盘点宜在闭店后进行 | RECOMMENDED
            No bag may be taken into the vault | MUST_NOT
            Staff must wear badges | MUST
            """)
    void readsHowASentenceBinds(String text, Modality modality) {
        assertEquals(Set.of(modality), Meaning.of(text).modalities());
        assertEquals(modality, Meaning.of(text).sentences().getFirst().modality());
    }

    @ParameterizedTest
    @ValueSource(strings = {"主要负责供应商联络", "应收账款由财务管理", "可能出现缺货", "获得许可的门店", "工作做得好的员工", "需求分析与要点摘要", "质量保证金由公司保管"})
    void wordsThatOnlyLookBindingBindNobody(String text) {
        assertEquals(Set.of(), Meaning.of(text).modalities());
    }

    @Test
    void eachSentenceIsWeighedByItself() {
        var sentences =
                Meaning.of("货架应贴价签；不得涂改。可以手写。Prices are shown. Never round up.").sentences();
        assertEquals(
                List.of(Modality.MUST, Modality.MUST_NOT, Modality.MAY, Modality.NONE, Modality.MUST_NOT),
                sentences.stream().map(Sentence::modality).toList());
    }

    @Test
    void declaredRolesComeBeforeGeneralWords() {
        var vocabulary = new Vocabulary(Map.of("floor_lead", List.of("楼面组长", "组长")), "CNY");
        var roles = Meaning.of("楼面组长和收银员、全体员工", vocabulary).roles();
        assertEquals(
                List.of("floor_lead", "cashier", "everyone"),
                roles.stream().map(RoleMention::role).toList());
        assertTrue(roles.getFirst().declared());
    }

    @Test
    void currencyOfTheDocumentIsTheCallers() {
        var vocabulary = new Vocabulary(Map.of(), "HKD");
        var units = Meaning.of("罰款200元，押金人民幣300元", vocabulary).quantities().stream()
                .map(Quantity::unit)
                .toList();
        assertEquals(List.of("HKD", "CNY"), units);
    }

    @Test
    void readsConsequencesWithTheirAmounts() {
        var found = Meaning.of("首次口头警告，再犯扣100元；全勤者奖励300元，纽扣脱落不扣款项").consequences();
        assertEquals(
                List.of(Consequence.Kind.WARNING, Consequence.Kind.DEDUCTION, Consequence.Kind.REWARD),
                found.stream().map(Consequence::kind).toList());
        assertEquals("100CNY", found.get(1).amount().orElseThrow().canonical());
        assertTrue(found.get(0).amount().isEmpty());
    }

    @Test
    void readsFormsAndWhatIsPointedAt() {
        var found = Meaning.of("按《采购管理办法》第六条填写《比价表》，并提交验收单，见附件二").documents();
        assertEquals(
                List.of("REGULATION 采购管理办法", "ARTICLE 第六条", "FORM 比价表", "FORM 验收单", "ARTICLE 附件二"),
                found.stream().map(one -> one.kind() + " " + one.name()).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            店员应在收到退货后24小时内登记 | 收到退货 | AFTER
            签约前须核对证件 | 签约 | BEFORE
            员工离职时归还工牌 | 离职 | AT
            自审批通过之日起7日内付款 | 审批通过 | AFTER
            """)
    void readsTheEventADutyHangsOn(String text, String event, Trigger.When when) {
        var trigger = Meaning.of(text).triggers().getFirst();
        assertEquals(event, trigger.event().in(text));
        assertEquals(when, trigger.when());
    }

    @Test
    void anyTextIsReadAndEverySpanLiesInIt() {
        var letters = "每月一二十万元天前后内以上至少不得应须可%9.:：-~（）《》第条扣奖 ab\uD83D\uDE00\n。，a";
        var random = new Random(20250301);
        for (var round = 0; round < 3000; round++) {
            var text = new StringBuilder();
            for (var length = random.nextInt(40); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            var said = text.toString();
            var meaning = Meaning.of(said);
            meaning.quantities().forEach(one -> assertTrue(one.span().to() <= said.length()));
            meaning.template();
            meaning.proposals();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "扣", "第", "《", "填写", "后", "应在", "不得", "30%", "员工", "每月", "扣1元", "时，", "1天后", "先再", "培训", "的", "the "
            })
    void takesTimeInProportionToTheText(String seed) {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            var meaning = Meaning.of(seed.repeat(60_000 / seed.length()));
            meaning.template();
            meaning.proposals();
        });
    }
}
