package org.guiju.platform.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BusinessRecordTests {

    private final BusinessRecord record = new BusinessRecord(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "batch",
            "PC-1",
            "prepared",
            UUID.randomUUID(),
            UUID.randomUUID(),
            Instant.EPOCH);

    @Test
    void knowsTheStatesInWhichItStoodAndNoOthers() {
        enter("stored");
        enter("held");
        enter("stored");
        record.change(Map.of("dish", "鱿鱼"), Optional.empty(), Optional.empty());
        assertEquals("stored", record.getState());
        assertEquals(List.of("prepared", "stored", "held"), record.passed());
    }

    private void enter(String state) {
        record.change(Map.of(), Optional.of(state), Optional.empty());
    }
}
