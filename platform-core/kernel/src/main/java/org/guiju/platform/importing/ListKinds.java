package org.guiju.platform.importing;

import java.util.List;
import org.guiju.platform.tenancy.TenantId;

/** A feature that knows what lists can become. */
public interface ListKinds {

    List<ListKind> of(TenantId tenant);
}
