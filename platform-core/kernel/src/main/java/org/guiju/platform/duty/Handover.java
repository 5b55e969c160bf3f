package org.guiju.platform.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.DepartureKeeper;
import org.guiju.platform.notification.Notices;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.Texts;

/** Gives the duties of somebody who leaves to the successor, or to the head of the unit. Their clocks go on. */
@ApplicationScoped
class Handover implements DepartureKeeper {

    @Inject
    Duties duties;

    @Inject
    Owners owners;

    @Inject
    Organisation organisation;

    @Inject
    Notices notices;

    @Override
    public void left(TenantId tenant, UUID employee, Optional<UUID> successor, Instant now) {
        var unit = organisation.employee(tenant, employee).map(Employee::getUnitId);
        duties.of(tenant, employee).forEach(duty -> {
            var heir =
                    successor.orElseGet(() -> owners.standIn(tenant, duty.unit().or(() -> unit), employee));
            if (!heir.equals(employee)) {
                duty.handTo(heir);
                notices.tell(
                        tenant, List.of(heir), says(duty.getTitle()), Optional.ofNullable(duty.getRecordId()), now);
            }
        });
    }

    private static Texts says(Texts title) {
        return new Texts(
                "“" + title.zhHans() + "”的经办人已离职，转给你办",
                "「" + title.zhHant() + "」的承辦人已離職，轉給你辦",
                "“" + title.en() + "” is yours now: whoever owed it has left");
    }
}
