package org.guiju.testkit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.sdk.action.StoredRecord;
import org.guiju.sdk.action.Workplace;

/** A workplace for handlers under test: facts and records are what the test puts there, ids count up. */
public final class SampleWorkplace implements Workplace {

    private final String actor;
    private final Instant now;
    private final Map<String, Object> facts = new HashMap<>();
    private final Map<UUID, StoredRecord> records = new HashMap<>();
    private Optional<StoredRecord> subject = Optional.empty();
    private long ids;

    public SampleWorkplace(String actor, Instant now) {
        this.actor = actor;
        this.now = now;
    }

    public SampleWorkplace withFact(String name, Object value) {
        facts.put(name, value);
        return this;
    }

    public SampleWorkplace withRecord(StoredRecord record) {
        records.put(record.id(), record);
        return this;
    }

    /** The record the action is about. */
    public SampleWorkplace about(StoredRecord record) {
        subject = Optional.of(record);
        return withRecord(record);
    }

    boolean has(String fact) {
        return facts.containsKey(fact);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public String actor() {
        return actor;
    }

    @Override
    public Optional<StoredRecord> subject() {
        return subject;
    }

    @Override
    public Optional<StoredRecord> record(UUID id) {
        return Optional.ofNullable(records.get(id));
    }

    @Override
    public Object fact(String name) {
        if (!facts.containsKey(name)) {
            throw new IllegalArgumentException("The test gives no fact " + name);
        }
        return facts.get(name);
    }

    /** {@code 00000000-0000-0000-0000-000000000001} and so on. */
    @Override
    public UUID newId() {
        return new UUID(0, ++ids);
    }
}
