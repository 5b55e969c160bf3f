package org.guiju.platform.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.tenancy.TenantId;

/** All kinds of lists that a company's plugins, the company itself and the kernel know. */
@ApplicationScoped
class KnownLists {

    @Inject
    @Any
    Instance<ListKinds> known;

    List<ListKind> all(TenantId tenant) {
        return known.stream().flatMap(kinds -> kinds.of(tenant).stream()).toList();
    }

    Optional<ListKind> kind(TenantId tenant, String code) {
        return all(tenant).stream().filter(kind -> kind.code().equals(code)).findFirst();
    }
}
