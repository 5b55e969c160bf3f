package org.guiju.platform.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.FindingCarrier;
import org.guiju.platform.decision.OpenDuties;
import org.guiju.platform.notification.Notices;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.control.Draw;
import org.guiju.rulebook.decision.OpenDuty;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Finding;

/** Makes real what an action means for duties: it discharges, stops, lets go on and opens some. */
@ApplicationScoped
public class DutyCarrier implements FindingCarrier, OpenDuties {

    private static final String OPEN_PERIOD = "OpenPeriod";

    /** What the platform does by itself about a unit or record that it names. */
    private static final Set<String> OF_ITSELF = Set.of(OPEN_PERIOD, Draw.PICK);

    @Inject
    Duties duties;

    @Inject
    Owners owners;

    @Inject
    Pauses pauses;

    @Inject
    Fulfilment fulfilment;

    @Inject
    Periods periods;

    @Inject
    Organisation organisation;

    @Inject
    Records records;

    @Inject
    Notices notices;

    @Override
    public List<OpenDuty> on(TenantId tenant, UUID record) {
        return duties.open(tenant, record).stream().map(DutyCarrier::open).toList();
    }

    @Override
    public Optional<OpenDuty> named(TenantId tenant, UUID duty) {
        return duties.duty(tenant, duty).flatMap(DutyCarrier::amendable).or(() -> open(tenant, duty));
    }

    /** An answer that was given is open to correction and to nothing else. */
    private static Optional<OpenDuty> amendable(Duty duty) {
        return duty.answer()
                .filter(docket -> duty.isDoneBy(CheckActions.ANSWER))
                .map(docket -> open(duty).doneBy(List.of(AmendCheckAnswer.TYPE)));
    }

    private Optional<OpenDuty> open(TenantId tenant, UUID duty) {
        return duties.duty(tenant, duty).stream()
                .flatMap(found -> duties.lockOpenAt(tenant, found.matter(), found.getOpenedAt()).stream())
                .filter(found -> found.getId().equals(duty))
                .findFirst()
                .map(DutyCarrier::open);
    }

    private static OpenDuty open(Duty duty) {
        var terms = duty.terms();
        return new OpenDuty(
                duty.control(),
                duty.getTitle(),
                duty.doneBy(),
                terms.notBefore(),
                terms.refusesEarly(),
                duty.getDueAt(),
                terms.proof(),
                terms.check());
    }

    /** First what this action ends or moves, then what its clauses open. */
    @Override
    public void carry(CarriedOut done) {
        Lapses.matter(done.key()).ifPresent(matter -> duties.lock(done.tenant(), matter)
                .forEach(duty -> duties.close(done.tenant(), duty, "lapsed", done.now())));
        done.record().ifPresent(record -> duties.open(done.tenant(), record).forEach(duty -> touch(done, duty)));
        if (!done.actor().system()) {
            fulfilment
                    .counting(done.tenant(), done.action(), done.actor().employee())
                    .forEach(duty -> touch(done, duty));
        }
        done.decision().findings().forEach(found -> {
            if (found.finding() instanceof Finding.Owes owes) {
                owe(done, found.control(), owes, record(done, owes));
            }
            if (found.finding() instanceof Finding.Pends pends && OF_ITSELF.contains(done.action())) {
                notices.tell(
                        done.tenant(),
                        owners.administrators(done.tenant()),
                        notOpened(pends.says()),
                        Optional.empty(),
                        done.now());
            }
        });
    }

    private void touch(CarriedOut done, Duty duty) {
        var terms = duty.terms();
        if (duty.isDoneBy(done.action())) {
            doOnce(done, duty);
        } else if (!duty.isPaused() && terms.pausedBy().contains(done.action())) {
            pauses.pause(done.tenant(), duty, done.now(), done.company().zone());
            duties.stop(done.tenant(), duty.matter());
        } else if (duty.isPaused() && terms.resumedBy().contains(done.action())) {
            pauses.resume(done.tenant(), duty, done.now(), done.company().zone());
            duties.wind(done.tenant(), duty);
        }
    }

    private void doOnce(CarriedOut done, Duty duty) {
        if (duty.doneOnceMore()) {
            duties.close(done.tenant(), duty, "done", done.now());
        }
    }

    /** Opens a duty for each holder who does not owe the same already. */
    public void owe(CarriedOut done, ControlCode control, Finding.Owes owes, Optional<UUID> record) {
        var unit = record.flatMap(about -> records.record(done.tenant(), about))
                .map(BusinessRecord::getUnitId)
                .or(() -> unit(done));
        var owner = owners.find(done.tenant(), owes, unit, done.actor().employee(), day(done));
        var matter = Ids.next();
        var opened = owner.holders().stream()
                .filter(holder -> !owesAlready(done, control, owes, holder, record))
                .map(holder -> open(done, control, owes, matter, record, unit, holder))
                .toList();
        if (opened.isEmpty()) {
            return;
        }
        duties.flush();
        duties.wind(done.tenant(), opened.getFirst());
        opened.forEach(duty -> makeUp(done, duty));
        if (owner.standIn()) {
            notices.tell(
                    done.tenant(),
                    Stream.concat(owners.administrators(done.tenant()).stream(), owner.holders().stream())
                            .toList(),
                    nobody(owes.title()),
                    record,
                    done.now());
        }
    }

    /** A day that is made up for later is still that day. */
    private static LocalDate day(CarriedOut done) {
        return done.action().equals(OPEN_PERIOD) && done.values().get("from") instanceof LocalDate from
                ? from
                : done.now().atZone(done.company().zone()).toLocalDate();
    }

    private Duty open(
            CarriedOut done,
            ControlCode control,
            Finding.Owes owes,
            UUID matter,
            Optional<UUID> record,
            Optional<UUID> unit,
            UUID holder) {
        var duty = new Duty(done.tenant().value(), done.docket(), matter, control, owes, holder, done.now());
        duty.about(record, unit);
        duty.stepsDone((int) Step.of(duty).stream()
                .filter(step -> step.kind() == Step.Kind.REMIND && !step.at().isAfter(done.now()))
                .count());
        duties.add(duty);
        return duty;
    }

    /** What was done between the beginning of a period and its opening counts. */
    private void makeUp(CarriedOut done, Duty duty) {
        if (duty.terms().check().isEmpty()
                && done.values().get("from") instanceof LocalDate from
                && done.action().equals(OPEN_PERIOD)) {
            var times = fulfilment.since(done.tenant(), duty, periods.start(done.tenant(), from));
            for (var counted = 0; counted < times && duty.getState().equals("open"); counted++) {
                doOnce(done, duty);
            }
        }
    }

    private Optional<UUID> record(CarriedOut done, Finding.Owes owes) {
        return owes.terms()
                .about()
                .flatMap(type -> made(done, type))
                .or(done::record)
                .or(() -> Optional.ofNullable(done.values().get("record"))
                        .filter(record -> OF_ITSELF.contains(done.action()))
                        .map(record -> UUID.fromString(record.toString())));
    }

    private Optional<UUID> made(CarriedOut done, String type) {
        return done.made().stream()
                .filter(id -> records.record(done.tenant(), id)
                        .filter(record -> record.getType().equals(type))
                        .isPresent())
                .findFirst();
    }

    private Optional<UUID> unit(CarriedOut done) {
        return Optional.ofNullable(done.values().get("unit"))
                .filter(code -> OF_ITSELF.contains(done.action()))
                .map(code -> organisation.unit(done.tenant(), code.toString()).getId())
                .or(() ->
                        CheckActions.named(duties, done.tenant(), done.values()).flatMap(Duty::unit));
    }

    /** The same clause asking for the same thing again does not start the clock anew. */
    private boolean owesAlready(
            CarriedOut done, ControlCode control, Finding.Owes owes, UUID holder, Optional<UUID> record) {
        return record.stream()
                .flatMap(about -> duties.open(done.tenant(), about).stream())
                .anyMatch(duty -> duty.control().equals(control)
                        && duty.getCode().equals(owes.duty())
                        && duty.getHolderId().equals(holder));
    }

    private static Texts notOpened(Texts why) {
        return new Texts(
                "有一项按期要办的事没能开始：" + why.zhHans(),
                "有一項按期要辦的事沒能開始：" + why.zhHant(),
                "Something that is done regularly could not begin: " + why.en());
    }

    private static Texts nobody(Texts title) {
        return new Texts(
                "“" + title.zhHans() + "”找不到该办的人，先由部门负责人代管；请补上岗位",
                "「" + title.zhHant() + "」找不到該辦的人，先由部門主管代管；請補上職務",
                "Nobody was found who owes “" + title.en() + "”; the unit's head holds it until the role is filled");
    }
}
