package org.guiju.platform.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guiju.platform.decision.ActionShape;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Orders a pack; a clock has it made once the order is committed. Heads of units order for theirs, others for any. */
@ApplicationScoped
class ExportPack implements PlatformHandler, ActionShape {

    private static final String TYPE = "ExportPack";
    private static final int MOST_DAYS = 400;
    private static final Map<Object, String> LANGUAGES = Map.of("zh_hans", "zh-Hans", "zh_hant", "zh-Hant", "en", "en");

    private static final Texts UNKNOWN_UNIT =
            new Texts("没有这个部门，请从列表里选", "沒有這個部門，請從清單選取", "There is no such unit; choose one of the list");
    private static final Texts NOT_YOURS = new Texts(
            "这个部门不归你管，请选自己的部门，或请总部导出",
            "這個部門不歸你管，請選自己的部門，或請總部匯出",
            "This unit is not yours: choose your own, or ask head office to export it");
    private static final Texts BACKWARDS = new Texts("结束日期早于开始日期", "結束日期早於開始日期", "The last day is before the first");
    private static final Texts LONG =
            new Texts("一次最多导出 400 天，请分几次", "一次最多匯出 400 天，請分次匯出", "400 days at the most; order several packs");
    private static final Texts FUTURE =
            new Texts("这一天还没到，最晚选今天", "這一天尚未到，最晚選今天", "This day is still to come; today is the latest");

    @Inject
    Packs packs;

    @Inject
    Clocks clocks;

    @Inject
    Companies companies;

    @Inject
    Organisation organisation;

    @Inject
    PackDesk desk;

    @Override
    public String type() {
        return TYPE;
    }

    /** Forms offer what the company's modules declare. */
    @Override
    public ActionType of(TenantId tenant, ActionType type, Map<String, ?> raw) {
        if (!type.code().equals(TYPE)) {
            return type;
        }
        Map<String, Texts> kinds = new LinkedHashMap<>();
        desk.kinds(tenant).forEach(pack -> kinds.put(pack.code(), pack.title()));
        return kinds.isEmpty()
                ? type
                : type.withFields(type.fields().stream()
                        .filter(field -> field.name().equals("pack"))
                        .map(field -> field.among(kinds))
                        .toList());
    }

    @Override
    public List<FieldProblem> problems(Actor actor, Map<String, Object> values, Instant now) {
        List<FieldProblem> problems = new ArrayList<>();
        organisation
                .unitByCode(actor.tenant(), String.valueOf(values.get("unit")))
                .ifPresentOrElse(
                        unit -> {
                            if (!desk.isTheirs(actor.tenant(), actor.employee(), unit.getId())) {
                                problems.add(new FieldProblem("unit", NOT_YOURS));
                            }
                        },
                        () -> problems.add(new FieldProblem("unit", UNKNOWN_UNIT)));
        if (values.get("from") instanceof LocalDate from && values.get("to") instanceof LocalDate to) {
            var today = now.atZone(companies.company(actor.tenant()).zone()).toLocalDate();
            if (to.isAfter(today)) {
                problems.add(new FieldProblem("to", FUTURE));
            } else if (to.isBefore(from)) {
                problems.add(new FieldProblem("to", BACKWARDS));
            } else if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
                problems.add(new FieldProblem("from", LONG));
            }
        }
        return problems;
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var values = permitted.values();
        var unit = organisation
                .unitByCode(permitted.tenant(), (String) values.get("unit"))
                .map(Unit::getId)
                .orElseThrow();
        var wanted = new Packs.Wanted(
                (String) values.get("pack"),
                unit,
                (LocalDate) values.get("from"),
                (LocalDate) values.get("to"),
                LANGUAGES.get(values.get("language")),
                permitted.actor().employee());
        var id = packs.order(permitted.tenant(), wanted, permitted.now());
        clocks.set(permitted.tenant(), PackSteps.CLOCK, id, Instant.EPOCH);
        return List.of();
    }
}
