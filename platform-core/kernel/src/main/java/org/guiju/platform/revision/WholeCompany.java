package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.tenancy.TenantId;

/** Where a draft is read for everybody: the unit that is above all others. */
@ApplicationScoped
class WholeCompany {

    @Inject
    Organisation organisation;

    List<String> path(TenantId tenant) {
        return organisation.units(tenant).stream()
                .filter(unit -> unit.parent().isEmpty())
                .map(Unit::getCode)
                .limit(1)
                .toList();
    }
}
