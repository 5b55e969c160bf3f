package org.guiju.rulebook.decision;

import static org.guiju.rulebook.decision.DeskCase.NOON;
import static org.guiju.rulebook.decision.DeskCase.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Finding;
import org.junit.jupiter.api.Test;

/** What a finding says of the values of its action. */
class SpeechTests {

    private static final String TEXTS = "{zh-Hans: 文, zh-Hant: 文, en: text}";

    private static final String SELL =
            """
            action: Sell
            title: %1$s
            submit: %1$s
            intent: request
            by: [sales_rep]
            subject: matter
            fields:
              discount: {type: percent, label: %1$s}
              payment:
                type: choice
                label: %1$s
                options:
                  full: {zh-Hans: 付清, zh-Hant: 付訖, en: in full}
              share: {type: number, label: %1$s}
            facts:
              usual: {label: %1$s, source: usual, type: percent}
            governed_by: [CASE]
            """
                    .formatted(TEXTS);

    private static Texts said(String template, Map<String, Object> more) {
        var controls =
                """
                  - control: it
                    kind: gate
                    on: Sell
                    effect: refuses
                    says: {zh-Hans: "%1$s", zh-Hant: "%1$s", en: "%1$s"}
                """
                        .formatted(template);
        var desk = new DeskCase("", controls, Map.of("actions/Sell.yaml", SELL)).adopted();
        Map<String, Object> values = new HashMap<>(more);
        values.put(
                "action",
                Map.of("discount", new BigDecimal("0.08"), "share", new BigDecimal("0.08"), "payment", "full"));
        return assertInstanceOf(Finding.Refuses.class, only(desk.decide("Sell", values, NOON)))
                .says();
    }

    @Test
    void fractionIsAPercentageWhereItIsDeclaredOne() {
        assertEquals(Texts.same("8% 0.08"), said("{action.discount} {action.share}", Map.of()));
        assertEquals(Texts.same("2.5%"), said("{usual}", Map.of("usual", new BigDecimal("0.025"))));
    }

    @Test
    void codesBecomeTheirWords() {
        assertEquals(new Texts("付清", "付訖", "in full"), said("{action.payment}", Map.of()));
        assertEquals(new Texts("文", "文", "text"), said("{record.state}", Map.of("record", Map.of("state", "open"))));
    }

    @Test
    void idsBecomeNames() {
        assertEquals(Texts.same("ann"), said("{record.owner}", Map.of("record", Map.of("owner", "ann"))));
    }

    @Test
    void unknownValueIsSaidToBeOpen() {
        assertEquals("(not settled)", said("{usual}", Map.of()).en());
    }
}
