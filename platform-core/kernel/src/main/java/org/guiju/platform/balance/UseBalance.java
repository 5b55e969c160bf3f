package org.guiju.platform.balance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.ledger.Ledger;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.control.Balance;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Somebody uses some of what they have. */
@ApplicationScoped
class UseBalance implements PlatformHandler {

    @Inject
    BalanceRules rules;

    @Inject
    Ledger ledger;

    @Override
    public String type() {
        return Balance.USE;
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        if (!(values.get("unit") instanceof String unit)
                || rules.of(tenant, unit, now).isPresent()) {
            return List.of();
        }
        var known = rules.all(tenant, now).stream()
                .map(rule -> rule.balance().unit())
                .collect(Collectors.joining(", "));
        return List.of(new FieldProblem(
                "unit",
                new Texts("没有这一种，有：" + known, "沒有這一種，有：" + known, "There is no such balance; there are: " + known)));
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var values = permitted.values();
        var rule = rules.of(permitted.tenant(), (String) values.get("unit"), permitted.now())
                .orElseThrow();
        var finding = permitted.decision().findings().stream()
                .map(found -> found.control())
                .toList()
                .indexOf(rule.code());
        ledger.use(
                permitted,
                new Ledger.Use(
                        UUID.fromString((String) values.get("person")),
                        rule.code(),
                        finding,
                        rule.balance().unit(),
                        (BigDecimal) values.get("amount"),
                        Texts.same((String) values.get("reason"))));
        return List.of();
    }
}
