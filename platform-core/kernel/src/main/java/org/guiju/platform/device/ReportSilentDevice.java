package org.guiju.platform.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.duty.Owners;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Nothing new has come from a device for too long: the head of the record's unit is told. */
@ApplicationScoped
class ReportSilentDevice extends DeviceHandler {

    @Inject
    Owners owners;

    @Override
    public String type() {
        return "ReportSilentDevice";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var device = named(permitted);
        devices.silent(tenant, device.id(), device.heardAt().orElse(device.createdAt()));
        var head = owners.standIn(tenant, record(tenant, device).map(about -> about.getUnitId()), device.createdBy());
        return List.of(new Effect.Notify(List.of(head.toString()), says(device), Optional.of(device.record())));
    }

    private static Texts says(Device device) {
        return new Texts(
                "“" + device.name() + "”没有声音了：看电源和网络，恢复前改用手工记录",
                "「" + device.name() + "」沒有回報了：檢查電源與網路，恢復前改為人工記錄",
                "“" + device.name()
                        + "” has fallen silent: look at its power and network, and record by hand until it is back");
    }
}
