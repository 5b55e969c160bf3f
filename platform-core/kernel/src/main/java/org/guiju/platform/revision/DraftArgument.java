package org.guiju.platform.revision;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.tenancy.TenantId;

/** The draft that an action names in its field {@code draft}. */
final class DraftArgument {

    private DraftArgument() {}

    static Optional<DraftRow> of(Drafts drafts, TenantId tenant, Map<String, Object> values) {
        try {
            return Optional.ofNullable(values.get("draft"))
                    .map(id -> UUID.fromString(id.toString()))
                    .flatMap(id -> drafts.draft(tenant, id))
                    .filter(DraftRow::isOpen);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
