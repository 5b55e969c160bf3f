package org.guiju.platform.decision;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.value.Ids;
import org.guiju.sdk.action.StoredRecord;
import org.guiju.sdk.action.Workplace;

/** What a plugin is lent for one matter. */
record Bench(Matter matter, Records records) implements Workplace {

    @Override
    public Instant now() {
        return matter.now();
    }

    @Override
    public ZoneId zone() {
        return matter.company().zone();
    }

    @Override
    public String actor() {
        return matter.actor().employee().toString();
    }

    @Override
    public Optional<StoredRecord> subject() {
        return matter.subject();
    }

    @Override
    public Optional<StoredRecord> record(UUID id) {
        return records.record(matter.actor().tenant(), id).map(BusinessRecord::stored);
    }

    @Override
    public Object fact(String name) {
        var fact = matter.values().get(name);
        if (fact == null) {
            throw new IllegalArgumentException(matter.type().code() + " has no fact " + name);
        }
        return fact;
    }

    @Override
    public UUID newId() {
        return Ids.next();
    }
}
