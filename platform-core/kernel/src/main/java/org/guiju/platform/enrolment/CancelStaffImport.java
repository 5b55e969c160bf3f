package org.guiju.platform.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.sdk.action.Effect;

/** No further row of a list is applied; what has been done stays done. */
@ApplicationScoped
class CancelStaffImport implements PlatformHandler {

    @Inject
    StaffImports imports;

    @Inject
    Clocks clocks;

    @Override
    public String type() {
        return "CancelStaffImport";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        ImportStaff.list(permitted.tenant(), imports, permitted.values()).ifPresent(list -> {
            imports.end(permitted.tenant(), list.id(), StaffImport.State.CANCELLED, permitted.now());
            clocks.stop(permitted.tenant(), StaffImportClock.KIND, list.id());
        });
        return List.of();
    }
}
