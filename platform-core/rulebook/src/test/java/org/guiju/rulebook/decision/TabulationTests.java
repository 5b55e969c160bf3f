package org.guiju.rulebook.decision;

import static org.guiju.rulebook.decision.DeskCase.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Finding;
import org.junit.jupiter.api.Test;

/** Calculations by tables and by slices, decided as live actions are. */
class TabulationTests {

    private static final String TEXTS = "{zh-Hans: 文, zh-Hant: 文, en: text}";

    private static final String INLINE =
            """
              - control: rate
                kind: calculation
                on: Act
                table:
                  hit: unique
                  inputs:
                    - {input: action.amount, label: {zh-Hans: 金额, zh-Hant: 金額, en: Amount}, min: 0, max: 1000000.00}
                  outputs:
                    - {determines: rate, label: %1$s, type: percent, expects: {action.amount: rising}}
                    - {determines: band, label: %1$s, type: text, allowed: ['"high"', '"low"']}
                  rows:
                    - {when: ["[0..100000)"], then: [1%%, '"low"'], because: %1$s}
                    - {when: ["[100000..500000)"], then: ["2%%", '"high"']}
                says: {zh-Hans: "费率 {rate}", zh-Hant: "費率 {rate}", en: "rate {rate}"}
            """
                    .formatted(TEXTS);

    private static final String TIERS =
            """
            parameters:
              tiers:
                label: %1$s
                type: table
                origin: seed
                columns:
                  from: {type: money, label: %1$s}
                  to: {type: money, label: %1$s, optional: true}
                  rate: {type: percent, label: %1$s}
                default:
                  - {from: 0.00, to: 100000.00, rate: 1%%}
                  - {from: 100000.00, to: 300000.00, rate: 1.5%%}
                  - {from: 300000.00, rate: 2%%}
              mode:
                label: %1$s
                type: enum
                origin: open
                options: {whole: %1$s, per_slice: %1$s}
            """
                    .formatted(TEXTS);

    private static final String BY_ROWS =
            """
              - control: rate
                kind: calculation
                on: Act
                table:
                  hit: unique
                  rows: tiers
                  inputs:
                    - {input: action.amount, label: {zh-Hans: 金额, zh-Hant: 金額, en: Amount}, at_least: from, below: to, min: 0}
                  outputs:
                    - {determines: rate, label: %1$s, type: percent, column: rate}
            """
                    .formatted(TEXTS);

    private static final String GRADED =
            """
              - control: commission
                kind: calculation
                on: Act
                determines: commission
                graded:
                  of: action.amount
                  rows: tiers
                  upper: to
                  rate: rate
                  label: %1$s
                  slices: mode
                  bound: excluded
                  beyond: last_row
                  round: half_up
                  round_each: total
                  expects: rising
                says: {zh-Hans: "提成 {value}", zh-Hant: "佣金 {value}", en: "commission {value}"}
            """
                    .formatted(TEXTS);

    @Test
    void determinesEveryOutputAndTellsTheRow() {
        var decision = act(new DeskCase("", INLINE).adopted(), new Money(100_000_00));
        var determined = decision.findings().stream()
                .map(found -> (Finding.Determines) found.finding())
                .toList();
        assertEquals(
                List.of("rate", "band"),
                determined.stream().map(Finding.Determines::name).toList());
        assertEquals("费率 0.02", determined.getFirst().says().zhHans());
        assertEquals("high", determined.get(1).value());
        var basis = decision.findings().getFirst().basis();
        assertTrue(
                basis.steps().stream().anyMatch(step -> step.text().equals("table_row 2: [100000..500000)")),
                basis.steps().toString());
        assertEquals(new Money(100_000_00), basis.inputs().get("action.amount"));
    }

    @Test
    void waitsForAPersonWhereNoRowApplies() {
        var pends = assertInstanceOf(
                Finding.Pends.class, DeskCase.only(act(new DeskCase("", INLINE).adopted(), new Money(500_000_00))));
        assertEquals("表里没有一行适用于：金额 = 500,000.00，须有人判定", pends.says().zhHans());
    }

    @Test
    void usesTheRowsThatTheCompanyHasChosen() {
        var desk = new DeskCase(TIERS, BY_ROWS)
                .from("2026-01-01", draft -> draft.withValue(ClauseCode.of("CASE/1"), "mode", "whole"));
        assertEquals(
                new BigDecimal("0.015"),
                determined(act(desk, new Money(100_000_00))).value());
        desk.from(
                "2026-02-01",
                draft -> draft.withValue(ClauseCode.of("CASE/1"), "tiers", List.of(row(0, null, "0.05"))));
        assertEquals(
                new BigDecimal("0.05"),
                determined(act(desk, new Money(100_000_00))).value());
    }

    @Test
    void gradesTheWholeAmountOrEachSliceAsTheCompanyAnswers() {
        var graded = new DeskCase(TIERS, GRADED);
        assertInstanceOf(Finding.Pends.class, DeskCase.only(act(graded.adopted(), new Money(1))));
        graded.from("2026-02-01", draft -> draft.withValue(ClauseCode.of("CASE/1"), "mode", "whole"));
        assertEquals(
                new Money(8_000_00),
                determined(act(graded, new Money(400_000_00))).value());
        graded.from("2026-03-01", draft -> draft.withValue(ClauseCode.of("CASE/1"), "mode", "per_slice"));
        assertEquals(
                new Money(6_000_00),
                determined(act(graded, new Money(400_000_00))).value());
    }

    private static Map<String, Object> row(long from, Long to, String rate) {
        var row = new HashMap<String, Object>();
        row.put("from", new Money(from));
        if (to != null) {
            row.put("to", new Money(to));
        }
        row.put("rate", new BigDecimal(rate));
        return row;
    }

    private static Finding.Determines determined(Decision decision) {
        return assertInstanceOf(Finding.Determines.class, DeskCase.only(decision));
    }

    private static Decision act(DeskCase desk, Money amount) {
        return desk.decide("Act", Map.of("action", Map.of("amount", amount), "record", Map.of()), NOON);
    }
}
