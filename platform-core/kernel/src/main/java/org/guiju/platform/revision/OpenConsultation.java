package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.consultation.Consultations;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Asks people about a draft as it stands now: about everything it changes, later rounds about what was not asked yet. */
@ApplicationScoped
class OpenConsultation implements PlatformHandler {

    private static final Texts NO_DRAFT = new Texts(
            "草案不存在，或已经发布，回“修订”重新打开", "草案不存在，或已經發布，回「修訂」重新開啟", "There is no such open draft; open it again from Revise");
    private static final Texts NOTHING_NEW = new Texts(
            "草案没有改动，或者改动都征求过意见了，不用再开一轮",
            "草案沒有變更，或變更均已徵詢過意見，不必再開一輪",
            "The draft changes nothing that people were not asked about already: no other round is needed");
    private static final Texts STILL_OPEN = new Texts(
            "这份草案正在征求意见，等它结束，或者先撤回这一轮",
            "這份草案正在徵詢意見，等它結束，或先撤回這一輪",
            "A round about this draft is open: wait until it ends, or withdraw it first");
    private static final Texts NOBODY = new Texts(
            "选的部门和岗位里没有别的在职人员，换一个部门或岗位",
            "所選部門與職務中沒有其他在職人員，請換一個部門或職務",
            "Nobody else works there in that post: choose another unit or post");

    @Inject
    Drafts drafts;

    @Inject
    Consulted consulted;

    @Inject
    Consultations consultations;

    @Inject
    Regulations regulations;

    @Inject
    Organisation organisation;

    @Override
    public String type() {
        return "OpenConsultation";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        var row = DraftArgument.of(drafts, tenant, values);
        if (row.isEmpty()) {
            return List.of(new FieldProblem("draft", NO_DRAFT));
        }
        if (consultations.about(tenant, row.get().getId()).stream()
                .anyMatch(round -> round.getState().equals("open"))) {
            return List.of(new FieldProblem("draft", STILL_OPEN));
        }
        if (consulted.unasked(tenant, row.get()).isEmpty()) {
            return List.of(new FieldProblem("draft", NOTHING_NEW));
        }
        return audience(tenant, values, row.get().getAuthorId()).isEmpty()
                ? List.of(new FieldProblem("roles", NOBODY))
                : List.of();
    }

    /** Those at or below the unit in one of the posts, whoever wrote the draft apart: that person knows it. */
    private List<UUID> audience(TenantId tenant, Map<String, Object> values, UUID author) {
        var units = Optional.ofNullable(values.get("unit"))
                .flatMap(code -> organisation.unitByCode(tenant, code.toString()))
                .map(unit -> organisation.atOrBelow(tenant, List.of(unit.getId())));
        var roles = values.get("roles") instanceof List<?> some ? some : List.of();
        Set<UUID> inPosts = roles.stream()
                .flatMap(role -> organisation.withRole(tenant, role.toString()).stream())
                .map(Employee::getId)
                .collect(Collectors.toSet());
        return organisation.employees(tenant).stream()
                .filter(Employee::isActive)
                .filter(person ->
                        units.filter(some -> !some.contains(person.getUnitId())).isEmpty())
                .map(Employee::getId)
                .filter(person -> roles.isEmpty() || inPosts.contains(person))
                .filter(person -> !person.equals(author))
                .toList();
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var row = DraftArgument.of(drafts, tenant, permitted.values()).orElseThrow();
        var id = Ids.next();
        var people = audience(tenant, permitted.values(), row.getAuthorId());
        var until = permitted.now().plus((Duration)
                permitted.decision().determined("consultation_period").orElseThrow());
        var round = round(permitted, row);
        round.put("until", until);
        consultations.open(tenant, id, row.changes(), people, permitted.now());
        return List.of(
                new Effect.Create(
                        id,
                        Consultations.ROUND,
                        round,
                        "open",
                        Optional.of(permitted.actor().employee().toString())),
                new Effect.Notify(
                        people.stream().map(UUID::toString).toList(),
                        invitation(
                                regulations
                                        .library(tenant)
                                        .regulation(row.getRegulation())
                                        .orElseThrow()
                                        .title(),
                                until.atZone(permitted.company().zone()).toLocalDate()),
                        Optional.of(id)));
    }

    private Map<String, Object> round(CarriedOut permitted, DraftRow row) {
        var tenant = permitted.tenant();
        Map<String, Object> round = new LinkedHashMap<>();
        round.put(
                "title",
                regulations
                        .library(tenant)
                        .regulation(row.getRegulation())
                        .orElseThrow()
                        .title()
                        .zhHans());
        round.put("regulation", row.getRegulation());
        round.put("draft", row.getId().toString());
        round.put("digest", row.digest());
        round.put(
                "round",
                BigDecimal.valueOf(consultations.about(tenant, row.getId()).size() + 1L));
        round.put(
                "clauses",
                consulted.unasked(tenant, row).stream().map(Object::toString).toList());
        round.put(
                "least", permitted.decision().determined("least_participation").orElseThrow());
        Stream.of("unit", "roles", "invitation")
                .filter(permitted.values()::containsKey)
                .forEach(name -> round.put(name, permitted.values().get(name)));
        return round;
    }

    private static Texts invitation(Texts title, LocalDate until) {
        return new Texts(
                "《" + title.zhHans() + "》要修订，请你看草案、提意见，到 " + until + "；没有意见也说一声",
                "《" + title.zhHant() + "》將修訂，請你看草案、提意見，至 " + until + " 止；沒有意見也請表示",
                "“" + title.en() + "” is to be revised: read the draft and say what you think by "
                        + DateTimeFormatter.ISO_LOCAL_DATE.format(until) + ", even if you have no comment");
    }
}
