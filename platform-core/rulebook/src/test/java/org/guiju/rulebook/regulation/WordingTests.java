package org.guiju.rulebook.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTests {

    private static final Locale HANS = Locale.forLanguageTag("zh-Hans");
    private static final Locale HANT = Locale.forLanguageTag("zh-Hant-TW");
    private static final Library LIBRARY = Samples.library();

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(new Money(240000), "2,400.00", "2,400.00", "2,400.00"),
                Arguments.of(new BigDecimal("1234.5"), "1,234.5", "1,234.5", "1,234.5"),
                Arguments.of(Duration.ofHours(24), "24 小时", "24 小時", "24 hours"),
                Arguments.of(Duration.ofHours(1), "1 小时", "1 小時", "1 hour"),
                Arguments.of(Duration.ofHours(72), "72 小时", "72 小時", "72 hours"),
                Arguments.of(Duration.ofDays(7), "7 天", "7 天", "7 days"),
                Arguments.of(Duration.ofMinutes(90), "1 小时 30 分钟", "1 小時 30 分鐘", "1 hour 30 minutes"),
                Arguments.of(Period.ofMonths(1), "1 个月", "1 個月", "1 month"),
                Arguments.of(Period.of(1, 6, 0), "1 年 6 个月", "1 年 6 個月", "1 year 6 months"),
                Arguments.of(LocalDate.of(2026, 1, 31), "2026 年 1 月 31 日", "2026 年 1 月 31 日", "31 January 2026"),
                Arguments.of(
                        Instant.parse("2026-01-31T08:40:00Z"),
                        "2026 年 1 月 31 日 16:40",
                        "2026 年 1 月 31 日 16:40",
                        "31 January 2026, 16:40"),
                Arguments.of(true, "是", "是", "yes"),
                Arguments.of(List.of("林", "周"), "林、周", "林、周", "林, 周"),
                Arguments.of(List.of(), "（没有）", "（無）", "(none)"),
                Arguments.of(Optional.empty(), "（未定）", "（未定）", "(not settled)"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void saysValuesInEveryLanguage(Object value, String hans, String hant, String english) {
        assertEquals(hans, Wording.value(value, HANS, Samples.SHANGHAI));
        assertEquals(hant, Wording.value(value, HANT, Samples.SHANGHAI));
        assertEquals(english, Wording.value(value, Locale.ENGLISH, Samples.SHANGHAI));
    }

    @Test
    void parametersSpeakByTheirKind() {
        var sanction = LIBRARY.clause(Samples.SANCTION).orElseThrow();
        var share = sanction.parameters().get("share");
        var nature = sanction.parameters().get("nature");
        assertEquals("12.5%", Wording.value(share, new BigDecimal("0.125"), HANS, Samples.SHANGHAI));
        assertEquals("損失賠償", Wording.value(nature, "loss_compensation", HANT, Samples.SHANGHAI));
        var days = new Parameter(
                "days",
                Texts.none(),
                Parameter.Kind.WORKDAYS,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Parameter.Origin.OPEN,
                Optional.empty(),
                Optional.empty());
        assertEquals("2 个工作日", Wording.value(days, new BigDecimal("2"), HANS, Samples.SHANGHAI));
        assertEquals("2 個工作天", Wording.value(days, new BigDecimal("2"), HANT, Samples.SHANGHAI));
        assertEquals("1 working day", Wording.value(days, new BigDecimal("1"), Locale.ENGLISH, Samples.SHANGHAI));
        var wages = LIBRARY.clause(Samples.MINIMUM).orElseThrow().parameters().get("wages");
        assertEquals(
                "上海 2,690.00", Wording.value(wages, wages.dated().getFirst().value(), HANS, Samples.SHANGHAI));
    }

    @Test
    void aClauseIsReadWithItsValuesAsChips() {
        var demo = LIBRARY.regulation("DEMO").orElseThrow();
        var at = Samples.start("2026-01-01");
        var next = Revisions.next(Draft.adopting(demo, at), at, Samples.SHANGHAI);
        var rulebook = Rulebook.of(
                LIBRARY, Samples.SHANGHAI, Set.of("DEMO"), List.of(((Revisions.Next.Published) next).revision()));
        var state = rulebook.inForce(Samples.SANCTION, List.of(), at).orElseThrow();
        assertEquals(
                List.of(
                        new Segment.Plain("The manager decides; each loses "),
                        new Segment.Chip("share", "Deduction", "30%", Optional.of(Layer.TEMPLATE)),
                        new Segment.Plain(" of base salary ("),
                        new Segment.Chip("nature", "Nature", "(not settled)", Optional.empty()),
                        new Segment.Plain(").")),
                Wording.segments(state, Locale.ENGLISH, Samples.SHANGHAI));
        assertEquals("由经理判定，各扣基本工资的 30%（（未定））。", Wording.text(state, HANS, Samples.SHANGHAI));
    }

    @Test
    void aFindingIsSaidInThreeLanguages() {
        var clause = LIBRARY.clause(Samples.SANCTION).orElseThrow();
        var values = new LinkedHashMap<String, Object>();
        values.put("person", Map.of("name", "林$1"));
        values.put("amount", new Money(240000));
        values.put("share", new BigDecimal("0.30"));
        var template = new Texts("{person.name} 扣 {amount}", "{person.name} {share}", "{person.name} {person.age}");
        assertEquals(
                new Texts("林$1 扣 2,400.00", "林$1 30%", "林$1 (not settled)"),
                Wording.fill(template, clause, values, Optional.empty(), Samples.SHANGHAI));
        assertEquals(Set.of("person.name", "amount", "share", "person.age"), Wording.placeholders(template));
    }
}
