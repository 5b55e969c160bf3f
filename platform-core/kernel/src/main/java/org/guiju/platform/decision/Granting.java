package org.guiju.platform.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.rulebook.decision.Grants;

/** Captures what people have granted for an act, and who there is to ask. */
@ApplicationScoped
class Granting {

    @Inject
    Organisation organisation;

    @Inject
    Records records;

    @Inject
    @Any
    Instance<GrantSource> sources;

    public Matter capture(Matter matter) {
        var tenant = matter.actor().tenant();
        var unit = organisation
                .employee(tenant, matter.actor().employee())
                .orElseThrow()
                .getUnitId();
        var recordUnit = matter.subject()
                .flatMap(record -> records.record(tenant, record.id()))
                .map(BusinessRecord::getUnitId);
        var grants = Grants.NONE.with(new AskedDirectory(organisation.directory(tenant, unit, recordUnit)));
        for (var source : sources) {
            grants = grants.and(source.grants(matter));
        }
        return matter.with(grants);
    }
}
