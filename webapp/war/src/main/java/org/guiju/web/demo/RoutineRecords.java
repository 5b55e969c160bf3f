package org.guiju.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.sdk.action.StoredRecord;
import org.guiju.web.demo.Routine.Each;

/** Finds the records that a line of a routine means. */
@ApplicationScoped
class RoutineRecords {

    private static final int MOST = 200;

    @Inject
    Records records;

    @Inject
    Regulations regulations;

    @Transactional
    public List<StoredRecord> of(Site site, Each each) {
        var type = regulations
                .library(site.tenant())
                .recordType(each.record())
                .orElseThrow(() -> new IllegalArgumentException("No record type " + each.record()));
        return records
                .matching(site.tenant(), type, Map.of(site.field(), site.unit()).entrySet(), each.states(), MOST)
                .stream()
                .map(BusinessRecord::stored)
                .filter(record -> each.where().entrySet().stream().allMatch(one -> one.getValue()
                        .equals(String.valueOf(record.data().get(one.getKey())))))
                .toList();
    }

    @Transactional
    public Optional<StoredRecord> record(Site site, UUID id) {
        return records.record(site.tenant(), id).map(BusinessRecord::stored);
    }
}
