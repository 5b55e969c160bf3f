package org.guiju.platform.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.Docket;
import org.guiju.platform.decision.DocketEntry;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Answering, putting right and verifying an item of a checklist: each discharges the duty it names. */
@ApplicationScoped
class CheckActions {

    static final String VERIFY = "VerifyCorrection";

    static final String ANSWER = "AnswerCheckItem";
    private static final String CORRECT = "CorrectCheckItem";

    /** Afterwards nobody knows any more how it was then. */
    private static final Duration LATEST = Duration.ofDays(3);

    private static final Texts GONE = new Texts(
            "这一项不归你办、已经办过，或早就过了时间；请从“今日待办”里打开",
            "這一項不歸你辦、已經辦過，或早已過了時間；請從「今日待辦」開啟",
            "This item is not yours, is done already or has long been over; open it from today's list");
    private static final Texts EARLY = new Texts(
            "这一项还没到检查的时间，到点再填", "這一項還沒到檢查的時間，到點再填", "It is not time for this check yet; answer it when it is");
    private static final Texts NO_PICTURE = new Texts(
            "照片要是图片文件，请重新拍一张或另选", "照片要是圖片檔，請重拍一張或另選", "A photo has to be a picture: take it again or choose another");

    @Inject
    Duties duties;

    @Inject
    Docket docket;

    /** Closes everybody's part of the matter that one of its duties names. */
    record Discharging(String type, Duties duties) implements PlatformHandler {

        @Override
        public List<FieldProblem> problems(Actor actor, Map<String, Object> values, Instant now) {
            if (!values.containsKey("duty")) {
                return List.of();
            }
            return owed(actor.tenant(), values, now)
                    .filter(duty -> isOwedBy(actor, duty, now))
                    .map(duty -> unfit(duty, values, now))
                    .orElseGet(() -> List.of(new FieldProblem("duty", GONE)));
        }

        private boolean isOwedBy(Actor actor, Duty duty, Instant now) {
            return duties.openAt(actor.tenant(), duty.matter(), judgedAt(duty, now)).stream()
                    .anyMatch(one -> one.getHolderId().equals(actor.employee()));
        }

        /** An item is answered in its time, and shown in pictures where pictures are asked for. */
        private List<FieldProblem> unfit(Duty duty, Map<String, Object> values, Instant now) {
            if (type.equals(ANSWER) && duty.terms().from().filter(now::isBefore).isPresent()) {
                return List.of(new FieldProblem("duty", EARLY));
            }
            return isPictured(values.get(CheckForm.PHOTOS))
                    ? List.of()
                    : List.of(new FieldProblem(CheckForm.PHOTOS, NO_PICTURE));
        }

        private static boolean isPictured(Object photos) {
            return !(photos instanceof List<?> files)
                    || files.stream()
                            .map(file -> ((Map<?, ?>) file).get("type").toString())
                            .allMatch(media -> media.startsWith("image/"));
        }

        @Override
        public List<Effect> carryOut(CarriedOut permitted) {
            owed(permitted.tenant(), permitted.values(), permitted.now()).ifPresent(duty -> duties.lockOpenAt(
                            permitted.tenant(), duty.matter(), judgedAt(duty, permitted.now()))
                    .forEach(one -> {
                        one.answered(permitted.docket());
                        duties.close(permitted.tenant(), one, "done", permitted.now());
                    }));
            return List.of();
        }

        /** Judged as it stood when it was done, which we may be told after it lapsed. */
        private Optional<Duty> owed(TenantId tenant, Map<String, Object> values, Instant now) {
            return named(duties, tenant, values)
                    .filter(duty -> duty.isOpenAt(judgedAt(duty, now)) && duty.isDoneBy(type));
        }

        /** An answer that comes a little late is taken, as late, as long as nobody has given one. */
        private Instant judgedAt(Duty duty, Instant now) {
            return type.equals(ANSWER) && now.isBefore(duty.getDueAt().plus(LATEST)) ? duty.getOpenedAt() : now;
        }
    }

    /** Who did what the duty follows from: the one who put right what is to be verified. */
    record Cause(Duties duties, Docket docket) implements FactSupplier {

        @Override
        public String code() {
            return "cause-of-duty";
        }

        @Override
        public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
            return named(duties, tenant, arguments)
                    .flatMap(duty -> docket.entry(tenant, duty.getDocketId()))
                    .map(DocketEntry::actor)
                    .map(UUID::toString);
        }
    }

    static Optional<Duty> named(Duties duties, TenantId tenant, Map<String, ?> values) {
        return Ids.read(values.get("duty")).flatMap(id -> duties.duty(tenant, id));
    }

    @Produces
    @Dependent
    PlatformHandler answer() {
        return new Discharging(ANSWER, duties);
    }

    @Produces
    @Dependent
    PlatformHandler correct() {
        return new Discharging(CORRECT, duties);
    }

    @Produces
    @Dependent
    PlatformHandler verify() {
        return new Discharging(VERIFY, duties);
    }

    @Produces
    @Dependent
    FactSupplier cause() {
        return new Cause(duties, docket);
    }
}
