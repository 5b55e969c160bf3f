package org.guiju.web.device;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.device.Device;
import org.guiju.platform.device.Devices;
import org.guiju.platform.device.Reportable;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** Devices about records that somebody answers for, in words. */
@RequestScoped
public class DeviceLines {

    private static final String ADMINISTRATOR = "tenant_admin";
    private static final int MOST_RECORDS = 500;

    @Inject
    private Devices devices;

    @Inject
    private Reportable reportable;

    @Inject
    private Records records;

    @Inject
    private Organisation organisation;

    @Inject
    private Regulations regulations;

    @Inject
    private Me me;

    @Inject
    private Words words;

    /** What a device may be added to report: a record, and the action about it. */
    public record Choice(String value, String label, boolean chosen) {}

    @Transactional
    List<DeviceLine> read(Optional<UUID> record) {
        return record.map(id -> devices.of(me.tenant(), id)).orElseGet(() -> devices.all(me.tenant())).stream()
                .flatMap(device -> records
                        .record(me.tenant(), device.record())
                        .filter(this::answersFor)
                        .map(about -> line(device, about))
                        .stream())
                .toList();
    }

    /** Records that devices can report about, by unit and name. */
    @Transactional
    List<Choice> choices(Optional<UUID> chosen) {
        return reportable.all(me.tenant()).stream()
                .flatMap(type ->
                        records.list(me.tenant(), type.subject().orElseThrow().code(), 0, MOST_RECORDS).stream()
                                .filter(this::answersFor)
                                .map(about -> new Choice(
                                        about.getId() + " " + type.code(),
                                        unit(about) + " · " + title(about) + " · " + words.text(type.title()),
                                        chosen.filter(about.getId()::equals).isPresent())))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    @Transactional
    String tellKey(UUID device) {
        return devices.tellKey(me.tenant(), device).orElse("");
    }

    /** The newest of this person's devices is the one just added. */
    @Transactional
    String tellNewestKey() {
        return devices.all(me.tenant()).stream()
                .filter(device -> device.createdBy().equals(me.employee()))
                .map(Device::id)
                .max(UUID::compareTo)
                .flatMap(id -> devices.tellKey(me.tenant(), id))
                .orElse("");
    }

    private boolean answersFor(BusinessRecord record) {
        return me.roles().contains(ADMINISTRATOR) || me.headed().contains(record.getUnitId());
    }

    private DeviceLine line(Device device, BusinessRecord about) {
        return new DeviceLine(
                device.id().toString(),
                device.name(),
                about.getId().toString(),
                title(about),
                unit(about),
                regulations
                        .library(me.tenant())
                        .actionType(device.action())
                        .map(ActionType::title)
                        .map(words::text)
                        .orElse(device.action()),
                words.of("device.state." + state(device)),
                style(device),
                heard(device),
                device.fault()
                        .map(fault -> words.of("device.fault", words.exact(fault.at()), words.text(fault.says())))
                        .orElse(""),
                device.fault().map(Device.Fault::line).orElse(""),
                device.isRetired());
    }

    private static String state(Device device) {
        if (device.isRetired()) {
            return "retired";
        }
        if (device.silentSince().isPresent()) {
            return "silent";
        }
        return device.heardAt().isPresent() ? "heard" : "waiting";
    }

    private static String style(Device device) {
        return switch (state(device)) {
            case "silent" -> "is-refuses";
            case "heard" -> "is-permits";
            case "waiting" -> "is-info";
            default -> "";
        };
    }

    private String heard(Device device) {
        return device.silentSince()
                .map(since -> words.of("device.silent.since", words.moment(since)))
                .or(() -> device.heardAt().map(at -> words.of("device.heard", words.moment(at))))
                .orElseGet(() -> words.of("device.never"));
    }

    private String title(BusinessRecord record) {
        return regulations
                .library(me.tenant())
                .recordType(record.getType())
                .map(RecordType::title)
                .map(field -> record.getData().get(field))
                .map(Object::toString)
                .orElse(record.getNumber());
    }

    private String unit(BusinessRecord record) {
        return words.text(
                organisation.path(me.tenant(), record.getUnitId()).getLast().getName());
    }
}
