package org.guiju.platform.balance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.ledger.Ledger;
import org.guiju.sdk.action.Effect;

/** The time of a grant is over: what nobody used and nothing carries over goes off by a line of its own. */
@ApplicationScoped
class ExpireBalance implements PlatformHandler {

    static final String TYPE = "ExpireBalance";

    @Inject
    BalanceRules rules;

    @Inject
    Balances balances;

    @Inject
    Ledger ledger;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var entry = ledger.entry(
                        tenant, UUID.fromString((String) permitted.values().get("entry")))
                .orElseThrow();
        rules.of(tenant, entry.getUnit(), permitted.now())
                .map(rule -> balances.expiring(tenant, entry.getPersonId(), rule, entry.getId(), permitted.now()))
                .filter(amount -> amount.signum() > 0)
                .ifPresent(amount -> ledger.expire(permitted, entry.getId(), amount));
        return List.of();
    }
}
