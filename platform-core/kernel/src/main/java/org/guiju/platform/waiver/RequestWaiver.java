package org.guiju.platform.waiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.control.WaiverTerms;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Asks for a waiver and tells those who may grant it. */
@ApplicationScoped
class RequestWaiver implements PlatformHandler {

    @Inject
    Waivers waivers;

    @Inject
    Waivable waivable;

    @Inject
    Organisation organisation;

    @Override
    public String type() {
        return "RequestWaiver";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        if (values.containsKey("control")
                && WaiverFacts.control(values)
                        .filter(control -> waivable.exists(tenant, control))
                        .isEmpty()) {
            return List.of(new FieldProblem(
                    "control",
                    new Texts(
                            "没有这一条，从被拦下的页面点“申请特批”",
                            "沒有這一條，請從被攔下的頁面點「申請特准」",
                            "There is no such clause; start from the page that was refused")));
        }
        return List.of();
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var values = permitted.values();
        var control = WaiverFacts.control(values).orElseThrow();
        var scope = WaiverFacts.scope(values);
        var asker = permitted.actor().employee();
        var state = waivable.state(permitted.tenant(), control, scope, asker, permitted.now())
                .orElseThrow();
        waivers.add(new Waiver(
                permitted.tenant().value(),
                control,
                scope,
                new Waiver.Limits(
                        ((BigDecimal) values.get("uses")).intValueExact(), (LocalDate) values.get("last_day")),
                (String) values.get("reason"),
                new Waiver.Asked(asker, permitted.now(), permitted.docket(), state.hash())));
        var granters = new LinkedHashSet<String>();
        Waivable.terms(state, control)
                .map(WaiverTerms::by)
                .orElse(List.of())
                .forEach(role -> organisation.withRole(permitted.tenant(), role).stream()
                        .map(Employee::getId)
                        .filter(id -> !id.equals(asker))
                        .forEach(id -> granters.add(id.toString())));
        var title = state.clause().title();
        return List.of(new Effect.Notify(
                List.copyOf(granters),
                new Texts(
                        "有人申请特批“" + title.zhHans() + "”，等你决定",
                        "有人申請特准「" + title.zhHant() + "」，等你決定",
                        "Somebody asks for a waiver of “" + title.en() + "”; you decide"),
                Optional.empty()));
    }
}
