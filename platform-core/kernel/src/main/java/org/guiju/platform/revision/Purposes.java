package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;

/** Why drafts were written and what for; it stays with the revision that is made of the draft. */
@ApplicationScoped
public class Purposes {

    private static final String TYPE = "revision_purpose";

    @Inject
    Records records;

    @Inject
    Regulations regulations;

    public Optional<BusinessRecord> of(TenantId tenant, UUID draft) {
        return regulations
                .library(tenant)
                .recordType(TYPE)
                .flatMap(type ->
                        records
                                .matching(tenant, type, List.of(Map.entry("draft", draft.toString())), List.of(), 1)
                                .stream()
                                .findFirst());
    }
}
