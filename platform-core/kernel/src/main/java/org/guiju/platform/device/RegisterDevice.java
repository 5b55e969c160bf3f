package org.guiju.platform.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** From now on a device may report about a record. Its key is told once, to whoever asks first. */
@ApplicationScoped
class RegisterDevice extends DeviceHandler {

    private static final Map<String, Duration> SILENCES = Map.of(
            "quarter", Duration.ofMinutes(15),
            "half", Duration.ofMinutes(30),
            "hour", Duration.ofHours(1),
            "two_hours", Duration.ofHours(2),
            "four_hours", Duration.ofHours(4),
            "day", Duration.ofDays(1));
    private static final Texts NO_RECORD =
            new Texts("没有这张单据，从列表里选一张", "沒有這張單據，請從清單選一張", "There is no such record; choose one from the list");
    private static final Texts NOT_REPORTED = new Texts(
            "设备不能对这种单据报这件事，从列表里选一项",
            "設備不能對這種單據回報這件事，請從清單選一項",
            "A device cannot report this about such a record; choose from the list");

    @Inject
    Reportable reportable;

    @Override
    public String type() {
        return "RegisterDevice";
    }

    @Override
    public List<FieldProblem> problems(Actor actor, Map<String, Object> values, Instant now) {
        var problems = new ArrayList<FieldProblem>();
        var record = about(actor.tenant(), values);
        if (record.isEmpty()) {
            problems.add(new FieldProblem("record", NO_RECORD));
        } else if (!answersFor(actor, record.get())) {
            problems.add(new FieldProblem("record", ELSEWHERE));
        } else if (reportable.about(actor.tenant(), record.get()).stream()
                .noneMatch(type -> type.code().equals(values.get("reports")))) {
            problems.add(new FieldProblem("reports", NOT_REPORTED));
        }
        return problems;
    }

    private Optional<BusinessRecord> about(TenantId tenant, Map<String, Object> values) {
        return Ids.read(values.get("record")).flatMap(id -> records.record(tenant, id));
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var values = permitted.values();
        var device = new Device(
                Ids.next(),
                values.get("name").toString().strip(),
                about(permitted.tenant(), values).orElseThrow().getId(),
                values.get("reports").toString(),
                SILENCES.get(values.get("silence").toString()),
                permitted.actor().employee(),
                permitted.now(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        devices.add(permitted.tenant(), device);
        watch(permitted.tenant(), device.id(), device.patience());
        return List.of();
    }
}
