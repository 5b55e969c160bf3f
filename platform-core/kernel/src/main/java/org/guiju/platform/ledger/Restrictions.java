package org.guiju.platform.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.decision.Docket;
import org.guiju.platform.decision.Restraint;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Consequence;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;

/** Shuts to a person what a decided restriction names, for as long as it holds and no appeal is open. */
@ApplicationScoped
class Restrictions implements Restraint {

    @Inject
    Ledger ledger;

    @Inject
    Docket docket;

    @Inject
    Companies companies;

    @Override
    public List<ClauseFinding> on(TenantId tenant, UUID person, String action, Instant now) {
        return ledger.restrictions(tenant, person, now).stream()
                .filter(entry -> entry.getConsequence() instanceof Consequence.Restriction restriction
                        && restriction.actions().contains(action))
                .map(entry -> refusal(tenant, entry))
                .toList();
    }

    private ClauseFinding refusal(TenantId tenant, LedgerEntry entry) {
        var basis = docket.entry(tenant, entry.getDocketId())
                .orElseThrow()
                .decision()
                .findings()
                .get(entry.getFinding())
                .basis();
        return new ClauseFinding(
                entry.control(),
                new Finding.Refuses(says(entry, companies.company(tenant).zone())),
                basis);
    }

    private static Texts says(LedgerEntry entry, ZoneId zone) {
        var until = entry.inForceUntil().orElseThrow().atZone(zone);
        var day = until.toLocalDate();
        var why = entry.getSays();
        return new Texts(
                "这项业务对你暂停到 " + day + "：" + why.zhHans() + "。不服可以申诉",
                "這項業務對你暫停至 " + day + "：" + why.zhHant() + "。不服可提出申訴",
                "Closed to you until " + day + ": " + why.en() + ". You may appeal");
    }
}
