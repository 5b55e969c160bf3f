package org.guiju.platform.device;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;

/** Something done with a device in use, by whoever answers for the unit of its record. */
abstract class DeviceHandler implements PlatformHandler {

    private static final Texts UNKNOWN =
            new Texts("没有这台设备，或者已经停用", "沒有這台設備，或者已經停用", "There is no such device, or it has been retired");
    static final Texts ELSEWHERE = new Texts(
            "这张单据不在你负责的部门，请找那里的负责人或公司管理员",
            "這張單據不在你負責的部門，請找該部門主管或公司管理員",
            "The record is not in a unit you answer for; ask its head or the company's admin");

    private static final String ADMINISTRATOR = "tenant_admin";

    @Inject
    Devices devices;

    @Inject
    Records records;

    @Inject
    Organisation organisation;

    @Inject
    Clocks clocks;

    @Override
    public List<FieldProblem> problems(Actor actor, Map<String, Object> values, Instant now) {
        var device = devices.named(actor.tenant(), values).filter(known -> !known.isRetired());
        if (device.isEmpty()) {
            return List.of(new FieldProblem("device", UNKNOWN));
        }
        return device.flatMap(known -> records.record(actor.tenant(), known.record()))
                        .filter(record -> answersFor(actor, record))
                        .isPresent()
                ? List.of()
                : List.of(new FieldProblem("device", ELSEWHERE));
    }

    boolean answersFor(Actor actor, BusinessRecord record) {
        return actor.system()
                || organisation.roles(actor.tenant(), actor.employee()).contains(ADMINISTRATOR)
                || organisation.headed(actor.tenant(), actor.employee()).contains(record.getUnitId());
    }

    Device named(CarriedOut permitted) {
        return devices.named(permitted.tenant(), permitted.values()).orElseThrow();
    }

    void watch(TenantId tenant, UUID device, Instant until) {
        clocks.set(tenant, SilenceClock.KIND, device, until);
    }

    Optional<BusinessRecord> record(TenantId tenant, Device device) {
        return records.record(tenant, device.record());
    }
}
