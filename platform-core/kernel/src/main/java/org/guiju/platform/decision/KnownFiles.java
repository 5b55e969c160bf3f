package org.guiju.platform.decision;

import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.StoredFile;

/** Knows files that employees have uploaded, so that an action can name them by id; the feature that stores them does. */
public interface KnownFiles {

    Optional<StoredFile> file(TenantId tenant, UUID id);
}
