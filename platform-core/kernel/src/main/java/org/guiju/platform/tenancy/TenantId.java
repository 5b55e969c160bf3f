package org.guiju.platform.tenancy;

import java.util.Objects;
import java.util.UUID;

/** Key of a company. */
public record TenantId(UUID value) {

    public TenantId {
        Objects.requireNonNull(value, "value");
    }
}
