package org.guiju.platform.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.guiju.platform.value.Json;
import org.guiju.rulebook.expression.Values;
import org.junit.jupiter.api.Test;

class OnceAskedTests {

    private final AtomicInteger asked = new AtomicInteger();
    private final OnceAsked actor = new OnceAsked(
            new HashMap<>(Map.of("name", "林晓溪")), Map.of("trained", () -> List.of(asked.incrementAndGet())));

    @Test
    void whatNoClauseReadsIsNotAskedToDecide() {
        assertEquals("林晓溪", Values.at(Map.of("actor", actor), "actor.name").orElseThrow());
        assertEquals(0, asked.get());
    }

    @Test
    void docketHoldsWhatNoClauseHasReadToo() {
        assertTrue(Json.write(actor).contains("\"trained\":[1]"));
        assertEquals(1, asked.get());
    }

    @Test
    void whatAClauseHasReadIsFoundOutOnce() {
        assertEquals(
                List.of(1), Values.at(Map.of("actor", actor), "actor.trained").orElseThrow());
        assertEquals(List.of(1), actor.get("trained"));
        assertTrue(Json.write(actor).contains("\"trained\":[1]"));
    }

    @Test
    void whatNobodySuppliesIsAbsent() {
        assertFalse(actor.containsKey("salary"));
        assertTrue(Values.at(Map.of("actor", actor), "actor.salary").isEmpty());
    }
}
