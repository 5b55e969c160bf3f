package org.guiju.platform.value;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Key of a company's row: the company first. */
public class RowId implements Serializable {

    private static final long serialVersionUID = 1;

    private UUID tenantId;
    private UUID id;

    protected RowId() {}

    public RowId(UUID tenantId, UUID id) {
        this.tenantId = tenantId;
        this.id = id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowId row && Objects.equals(tenantId, row.tenantId) && Objects.equals(id, row.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tenantId, id);
    }
}
