package org.guiju.platform.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.ActionType;

/** What devices can report: actions whose type names the field. */
@ApplicationScoped
public class Reportable {

    @Inject
    Regulations regulations;

    public List<ActionType> all(TenantId tenant) {
        return regulations.actionTypes(tenant).stream()
                .filter(type -> type.device().isPresent())
                .toList();
    }

    public List<ActionType> about(TenantId tenant, BusinessRecord record) {
        return all(tenant).stream()
                .filter(type -> type.subject()
                        .filter(subject -> subject.code().equals(record.getType()))
                        .isPresent())
                .toList();
    }
}
