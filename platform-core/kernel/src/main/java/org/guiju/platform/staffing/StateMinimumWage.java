package org.guiju.platform.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.organisation.MinimumWage;
import org.guiju.platform.organisation.MinimumWages;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** States, or confirms for another year, the minimum wage of a region that the company works in. */
@ApplicationScoped
class StateMinimumWage implements PlatformHandler {

    @Inject
    MinimumWages wages;

    @Inject
    Organisation organisation;

    @Override
    public String type() {
        return "StateMinimumWage";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        var regions = organisation.units(tenant).stream()
                .flatMap(unit -> unit.region().stream())
                .distinct()
                .toList();
        return new Given(values)
                        .text("region")
                        .filter(region -> !regions.contains(region))
                        .map(region -> new FieldProblem("region", unknown(regions)))
                        .stream()
                        .toList();
    }

    private static Texts unknown(List<String> regions) {
        return regions.isEmpty()
                ? new Texts(
                        "公司的部门都没有写地区，先在“组织与人员”里写上",
                        "公司的部門都沒有寫地區，請先於「組織與人員」填寫",
                        "No unit of the company names a region: name it under “Organisation and people” first")
                : new Texts(
                        "公司没有部门在这个地区，填 " + String.join("、", regions),
                        "公司沒有部門在此地區，請填 " + String.join("、", regions),
                        "No unit of the company is there; write " + String.join(", ", regions));
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var given = new Given(permitted.values());
        wages.state(
                permitted.tenant(),
                new MinimumWage(
                        given.text("region").orElseThrow(),
                        given.day("from").orElseThrow(),
                        (Money) permitted.values().get("amount"),
                        given.text("source").orElseThrow(),
                        permitted.actor().employee(),
                        permitted.now(),
                        permitted.docket()));
        return List.of();
    }
}
