package org.guiju.document.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            投保单在二十四小时内录入 | <=24h
            押金叁仟元整 | 3000CNY
            授信３万５千元 | 35000CNY
            三万五千元以下的订单 | <=35000CNY
            赔付比例百分之三十 | 30%
            让利三成五 | 35%
            会员八五折 | 85%
            手续费千分之五 | 0.5%
            上调2个百分点 | 2pt
            三分之一 | 33.33%
            人民币12,500.50元 | 12500.5CNY
            ¥500 | 500CNY
            港币200元 | 200HKD
            新臺幣貳仟元 | 2000TWD
            三个工作日内寄出 | <=3wd
            一个星期 | 1week
            试岗半年 | 6month
            休整一年半 | 18month
            三个半小时 | 210min
            1小时30分钟 | 90min
            次日上午10点前 | <=10:00+1
            晚上9点半 | 21:30
            22:00至23:30 | 22:00..23:30
            七个自然日 | 7d
            每月至少一次 | >=1/month
            每周两次 | 2/week
            每季度盘库 | 1/quarter
            每4小时翻面 | 1/4h
            每隔两周 | 1/2week
            3次/周 | 3/week
            一天三次 | 3/d
            2025年3月1日 | 2025-03-01
            二〇二五年三月一日 | 2025-03-01
            民國114年3月1日 | 2025-03-01
            2025-03-01 | 2025-03-01
            每月5日前 | <=D5
            每月最后一天 | D-1
            3-5天 | 3..5d
            三五天 | 3..5d
            8℃以下 | <=8C
            0~8℃ | 0..8C
            零下18度 | -18C
            -18℃ | -18C
            不少于125g | >=125g
            九十平方米 | 90m2
            三人以上 | >=3人
            超过30分钟 | >30min
            不足十分钟 | <10min
            未满三个月 | <3month
            5000元（不含）以上 | >5000CNY
            不得超过合同总额的5% | <=5%
            至少拜访5家 | >=5家
            within 3 working days | <=3wd
            at least twice a week | >=2/week
            no more than RMB 500 | <=500CNY
            by 6 pm the next day | <=18:00+1
            1 April 2025 | 2025-04-01
            fifteen percent | 15%
            between 2 and 8 °C | 2..8C
            """)
    void readsWhatIsSaid(String text, String canonical) {
        assertEquals(
                List.of(canonical),
                Meaning.of(text).quantities().stream().map(Quantity::canonical).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "按第十五条办理",
                "参照4.4条",
                "十分重要",
                "统一着装，一律佩戴工牌",
                "年度考核与季度考核",
                "三成员小组",
                "安排一名同事",
                "事故分为三级",
                "电话400-820-8820",
                "版本2.3.1",
                "万一出错"
            })
    void leavesOtherNumbersAlone(String text) {
        assertEquals(List.of(), Meaning.of(text).quantities());
    }

    @Test
    void keepsBothBoundsOfTwoLimitsAsTheyAreSaid() {
        assertEquals(List.of(">=100CNY", "<500CNY"), canonical("100元以上不满500元"));
    }

    @Test
    void pointsAtTheWordsOfTheOriginal() {
        var text = "逾期者應於收到通知後二十四小時內說明";
        var quantity = Meaning.of(text).quantities().getFirst();
        assertEquals("二十四小時內", quantity.span().in(text));
        assertEquals("內", quantity.boundBy().getFirst().in(text));
    }

    @Test
    void amountsPerPeriodAreNotFrequencies() {
        assertEquals(List.of("20CNY"), canonical("每日扣20元"));
        assertEquals(List.of("<=3次"), canonical("每月不超过3次"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1,",
                "1.",
                "一",
                "十",
                "万",
                "每",
                "每月",
                "至少",
                "不",
                "第",
                "3-",
                "(",
                "可",
                "得",
                "年",
                "半",
                "a ",
                "at least "
            })
    void takesTimeInProportionToTheText(String seed) {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Meaning.of(seed.repeat(200_000 / seed.length())));
    }

    private static List<String> canonical(String text) {
        return Meaning.of(text).quantities().stream().map(Quantity::canonical).collect(Collectors.toList());
    }
}
