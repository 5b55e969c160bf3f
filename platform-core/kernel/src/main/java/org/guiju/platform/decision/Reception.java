package org.guiju.platform.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.guiju.platform.decision.Answer.Why;
import org.guiju.platform.organisation.Calendars;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.Company;
import org.guiju.rulebook.calendar.WorkCalendar;
import org.guiju.rulebook.control.PerPeriod;
import org.guiju.rulebook.decision.Grants;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.Intake;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.StoredRecord;

/** Finds out who wants what about which record, and whether they may ask at all. */
@ApplicationScoped
class Reception {

    /** What the platform did to the company is put on its docket even while it is halted. */
    private static final String PLATFORM_ACT = "RecordPlatformAct";

    /** These have their time from the act they go on from. */
    private static final Set<Submission.Channel> INHERITED =
            EnumSet.of(Submission.Channel.FOLLOW_UP, Submission.Channel.RESUMED);

    /** How far another clock may be ahead of ours. */
    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    @Inject
    Companies companies;

    @Inject
    Organisation organisation;

    @Inject
    Calendars calendars;

    @Inject
    Regulations regulations;

    @Inject
    ActionShapes shapes;

    @Inject
    Records records;

    @Inject
    @Any
    Instance<PlatformHandler> platformHandlers;

    @Inject
    @Any
    Instance<ActorFacts> actorFacts;

    @Inject
    @Any
    Instance<KnownFiles> files;

    @Inject
    References references;

    sealed interface Received {}

    /** It can be put before the clauses. */
    record Open(Matter matter) implements Received {}

    /** It cannot, and this is why. */
    record Closed(Answer answer) implements Received {}

    public Received receive(Actor actor, Submission submission) {
        var halt = companies.company(actor.tenant()).halt();
        if (halt.isPresent() && !PLATFORM_ACT.equals(submission.type())) {
            return new Closed(Answer.shut(Why.HALTED, halted(halt.get())));
        }
        var type = shapes.actionType(actor.tenant(), submission.type(), submission.raw());
        if (type.isEmpty()) {
            return new Closed(Answer.shut(Why.UNKNOWN_ACTION, unknown(submission.type())));
        }
        // A clock goes on when the person who owed has left.
        var employee = organisation
                .employee(actor.tenant(), actor.employee())
                .filter(found -> actor.system() && !actor.deputy() || found.isActive());
        var roles = organisation.roles(actor.tenant(), actor.employee());
        var subject = submission.subject().flatMap(id -> records.record(actor.tenant(), id));
        if (employee.isEmpty() || !mayAsk(actor, type.get(), submission, roles, subject)) {
            return new Closed(Answer.shut(Why.NOT_ALLOWED, notAllowed(type.get())));
        }
        if (!fits(type.get(), subject)) {
            return new Closed(Answer.shut(Why.UNKNOWN_SUBJECT, noSubject(type.get())));
        }
        var received = companies.now(actor.tenant());
        return untimely(type.get(), submission, received)
                .map(Closed::new)
                .map(Received.class::cast)
                .orElseGet(
                        () -> opened(matter(actor, type.get(), submission, employee.get(), roles, subject, received)));
    }

    /** What somebody asks for is asked now; what is reported may have happened before, never after. */
    private static Optional<Answer> untimely(ActionType type, Submission submission, Instant received) {
        if (submission.happened().isEmpty()) {
            return Optional.empty();
        }
        if (!type.ownTime() && !INHERITED.contains(submission.channel())) {
            return Optional.of(Answer.shut(Why.NOT_LATER, notLater(type)));
        }
        return submission
                .happened()
                .filter(received.plus(TOLERANCE)::isBefore)
                .map(future -> Answer.shut(Why.NOT_YET, notYet(type)));
    }

    /** Whether the subject is where this can be done; asked again once nobody else can change it. */
    Received opened(Matter matter) {
        var from = matter.type().from();
        return matter.subject()
                .filter(record -> !from.isEmpty() && !from.contains(record.state()))
                .<Received>map(record -> new Closed(Answer.shut(
                        Why.WRONG_STATE,
                        wrongState(matter.type(), matter.type().subject().orElseThrow(), record.state()))))
                .orElse(new Open(matter));
    }

    public Matter reread(Matter matter) {
        var subject =
                matter.subject().flatMap(record -> records.reread(matter.actor().tenant(), record.id()));
        var values = new HashMap<>(matter.values());
        subject.ifPresent(record -> values.put("record", fields(record.stored())));
        return matter.about(subject.map(BusinessRecord::stored), values);
    }

    private Matter matter(
            Actor actor,
            ActionType type,
            Submission submission,
            Employee employee,
            Set<String> roles,
            Optional<BusinessRecord> subject,
            Instant received) {
        var company = companies.company(actor.tenant());
        var now = submission.happened().filter(received::isAfter).orElse(received);
        var intake = intake(actor, type, submission, company, now);
        var path = organisation.path(actor.tenant(), unit(actor, type, submission, employee, subject, intake.values()));
        Map<String, Object> values = new HashMap<>();
        values.put("actor", actor(actor, employee, roles, path.getLast()));
        values.put("unit", unit(path));
        values.put("action", intake.values());
        subject.ifPresent(record -> values.put("record", fields(record.stored())));
        return new Matter(
                actor,
                company,
                type,
                submission,
                intake,
                subject.map(BusinessRecord::stored),
                path.stream().map(Unit::getCode).toList(),
                now,
                received,
                regulations.rulebook(actor.tenant()),
                calendar(actor, path, subject, intake.values()),
                values,
                Optional.empty(),
                Grants.NONE,
                List.of(),
                List.of());
    }

    /** Whose clauses are asked: of the unit something is calculated for, of a device's record, else of whoever acts. */
    private UUID unit(
            Actor actor,
            ActionType type,
            Submission submission,
            Employee employee,
            Optional<BusinessRecord> subject,
            Map<String, Object> values) {
        if (submission.channel() == Submission.Channel.DEVICE && subject.isPresent()) {
            return subject.get().getUnitId();
        }
        return Optional.ofNullable(values.get("unit"))
                .filter(code -> actor.system() && type.code().equals(PerPeriod.ACTION))
                .map(code -> organisation.unit(actor.tenant(), code.toString()).getId())
                .orElseGet(employee::getUnitId);
    }

    /** Clocks run on the calendar of the record's unit, of the unit whose period begins, or of who acts. */
    private WorkCalendar calendar(
            Actor actor, List<Unit> path, Optional<BusinessRecord> subject, Map<String, Object> values) {
        var named = Optional.ofNullable(values.get("unit"))
                .filter(code -> actor.system())
                .map(code -> organisation.unit(actor.tenant(), code.toString()).getId());
        var units = subject.map(BusinessRecord::getUnitId)
                .or(() -> named)
                .map(unit -> organisation.path(actor.tenant(), unit))
                .orElse(path);
        return calendars.calendar(
                actor.tenant(), units.stream().map(Unit::getId).toList());
    }

    private Intake intake(Actor actor, ActionType type, Submission submission, Company company, Instant now) {
        var setting = new Intake.Setting(company.zone(), now, id -> files.stream()
                .flatMap(known -> known.file(actor.tenant(), id).stream())
                .findFirst());
        var intake = Intake.read(type, submission.raw(), setting);
        var problems = new ArrayList<>(intake.problems());
        var values = new LinkedHashMap<>(intake.values());
        // What names nobody and nothing is no value: no fact is looked up by it.
        references.problems(actor.tenant(), type.fields(), intake.values()).forEach(problem -> {
            problems.add(problem);
            values.remove(problem.field());
        });
        platformHandlers.forEach(handler -> {
            if (handler.type().equals(type.code())) {
                problems.addAll(handler.problems(actor, intake.values(), now));
            }
        });
        return new Intake(values, firstOfEachField(problems));
    }

    private static List<FieldProblem> firstOfEachField(List<FieldProblem> problems) {
        var first = new LinkedHashMap<String, FieldProblem>();
        problems.forEach(problem -> first.putIfAbsent(problem.field(), problem));
        return List.copyOf(first.values());
    }

    private Map<String, Object> actor(Actor actor, Employee employee, Set<String> roles, Unit unit) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", employee.getId().toString());
        values.put("name", employee.getName());
        values.put("roles", roles.stream().toList());
        values.put("unit", unit.getCode());
        var asked = new LinkedHashMap<String, Supplier<Object>>();
        actorFacts.forEach(facts -> asked.putAll(facts.about(actor.tenant(), employee.getId())));
        return new OnceAsked(values, asked);
    }

    private static Map<String, Object> unit(List<Unit> path) {
        Map<String, Object> unit = new LinkedHashMap<>();
        unit.put("code", path.getLast().getCode());
        unit.put("kind", path.getLast().getKind());
        path.reversed().stream()
                .flatMap(above -> above.region().stream())
                .findFirst()
                .ifPresent(region -> unit.put("region", region));
        return unit;
    }

    static Map<String, Object> fields(StoredRecord record) {
        Map<String, Object> fields = new LinkedHashMap<>(record.data());
        fields.put("id", record.id().toString());
        fields.put("number", record.number());
        fields.put("state", record.state());
        fields.put("created_at", record.createdAt());
        record.owner().ifPresent(owner -> fields.put("owner", owner));
        return fields;
    }

    private static boolean mayAsk(
            Actor actor, ActionType type, Submission submission, Set<String> roles, Optional<BusinessRecord> subject) {
        if (actor.system() && !actor.deputy()) {
            return type.by().contains("system")
                    || submission.channel() == Submission.Channel.DEVICE
                            && type.device().isPresent();
        }
        return type.openTo(
                roles, subject.map(record -> isParty(record, actor.employee())).orElse(false));
    }

    private static boolean isParty(BusinessRecord record, UUID employee) {
        return record.getData().get("parties") instanceof Collection<?> parties
                && parties.contains(employee.toString());
    }

    private static boolean fits(ActionType type, Optional<BusinessRecord> subject) {
        return type.subject()
                .map(wanted -> subject.map(record -> record.getType().equals(wanted.code()))
                        .orElse(false))
                .orElse(true);
    }

    private static Texts halted(Company.Halt halt) {
        return new Texts(
                "公司已被平台停办业务，只能查看。原因：" + halt.reason() + "。请找" + halt.contact(),
                "公司已由平臺停辦業務，僅能查看。原因：" + halt.reason() + "。請洽" + halt.contact(),
                "The platform has halted the company; you can read only. Why: " + halt.reason() + ". Ask "
                        + halt.contact());
    }

    private static Texts unknown(String type) {
        return new Texts("公司没有启用“" + type + "”这项业务", "公司沒有啟用「" + type + "」這項業務", "The company has no action " + type);
    }

    private static Texts notAllowed(ActionType type) {
        var title = type.title();
        return new Texts(
                "你的岗位不能办“" + title.zhHans() + "”，请找有权的同事",
                "你的職務不能辦「" + title.zhHant() + "」，請找有權限的同仁",
                "Your role cannot do “" + title.en() + "”; ask a colleague who may");
    }

    private static Texts notLater(ActionType type) {
        var title = type.title();
        return new Texts(
                "“" + title.zhHans() + "”只能当场办，不能补传；现在重新办一次",
                "「" + title.zhHant() + "」只能當場辦，不能補傳；現在重新辦一次",
                "“" + title.en() + "” is done at once or not at all and cannot be sent later; do it now");
    }

    private static Texts notYet(ActionType type) {
        var title = type.title();
        return new Texts(
                "“" + title.zhHans() + "”的时间还没到：请把设备的时钟校准，再记一次",
                "「" + title.zhHant() + "」的時間還沒到：請把裝置的時鐘校準，再記一次",
                "The time of “" + title.en()
                        + "” is in the future: set the clock of the device right and record it again");
    }

    private static Texts noSubject(ActionType type) {
        var title = type.title();
        return new Texts(
                "找不到“" + title.zhHans() + "”要办的单据，回列表重新打开",
                "找不到「" + title.zhHant() + "」要辦的單據，回清單重新開啟",
                "The record for “" + title.en() + "” was not found; open it again from its list");
    }

    private static Texts wrongState(ActionType type, RecordType subject, String state) {
        var title = type.title();
        var now = subject.states().getOrDefault(state, Texts.same(state));
        return new Texts(
                "“" + title.zhHans() + "”只能在" + states(type, subject, Texts::zhHans, "“", "”", "或") + "时办，现在是“"
                        + now.zhHans() + "”",
                "「" + title.zhHant() + "」只能在" + states(type, subject, Texts::zhHant, "「", "」", "或") + "時辦，現在是「"
                        + now.zhHant() + "」",
                "“" + title.en() + "” is possible in " + states(type, subject, Texts::en, "“", "”", " or ")
                        + " only; now it is “" + now.en() + "”");
    }

    private static String states(
            ActionType type,
            RecordType subject,
            Function<Texts, String> language,
            String open,
            String close,
            String separator) {
        return type.from().stream()
                .map(subject.states()::get)
                .map(words -> open + language.apply(words) + close)
                .collect(Collectors.joining(separator));
    }
}
