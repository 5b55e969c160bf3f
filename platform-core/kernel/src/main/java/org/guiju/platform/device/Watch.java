package org.guiju.platform.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.sealing.Token;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.sdk.Texts;

/** Knows which devices are heard and which are not; each step in a transaction of its own. */
@ApplicationScoped
class Watch {

    /** More than a device has a reason to send; what comes beyond is asked to come later. */
    static final int MOST_A_MINUTE = 600;

    @Inject
    Devices devices;

    @Inject
    Companies companies;

    @Inject
    Clocks clocks;

    @Inject
    Regulations regulations;

    /** Asked before anybody is bound to a company. */
    @Transactional
    public Optional<DeviceDesk.Holder> holder(Token key) {
        return devices.holder(key);
    }

    /** Empty where it has been heard meanwhile, is known to be silent, or is not in use. */
    @Transactional
    public Optional<Device> overdue(TenantId tenant, UUID id) {
        var now = companies.now(tenant);
        return devices.device(tenant, id)
                .filter(device -> !device.isRetired() && device.silentSince().isEmpty())
                .filter(device -> !device.patience().isAfter(now));
    }

    /** The device, unless it sends more than it may. */
    @Transactional
    public Optional<Device> admitted(TenantId tenant, UUID id, int lines) {
        var now = companies.now(tenant);
        return devices.count(tenant, id, lines, now) > MOST_A_MINUTE ? Optional.empty() : devices.device(tenant, id);
    }

    /** Which field of its action it reports. */
    @Transactional
    public String field(TenantId tenant, Device device) {
        return regulations
                .actionType(tenant, device.action())
                .flatMap(ActionType::device)
                .orElse("");
    }

    @Transactional
    public void heard(TenantId tenant, UUID id) {
        devices.heard(tenant, id, companies.now(tenant));
        devices.device(tenant, id).ifPresent(device -> clocks.set(tenant, SilenceClock.KIND, id, device.patience()));
    }

    @Transactional
    public void faulty(TenantId tenant, UUID id, List<Texts> says, String line) {
        says.stream()
                .findFirst()
                .map(why -> new Device.Fault(why, line, companies.now(tenant)))
                .ifPresent(fault -> devices.faulty(tenant, id, fault));
    }
}
