package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.regulation.RevisionRow;
import org.guiju.platform.regulation.Revisions;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Json;
import org.guiju.rulebook.regulation.Revision;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Takes back a revision of which nothing is in force yet, by one that lets what holds now go on. */
@ApplicationScoped
class WithdrawRevision implements PlatformHandler {

    private static final Texts UNKNOWN = new Texts(
            "没有这一版，看“修订沿革”里的版本号",
            "沒有這一版，請看「修訂沿革」中的版本號",
            "There is no such revision; see the numbers under “History of revisions”");
    private static final Texts IN_FORCE = new Texts(
            "这一版已经有条款生效，不能撤回；改用修订或者废止，从以后的日期起",
            "這一版已有條款生效，不得撤回；請改以修訂或廢止，自之後的日期起",
            "Some of it is in force already: revise or repeal it from a day to come");
    private static final Texts NOT_LATEST = new Texts(
            "后面还有新的版本，只有最新的一版可以撤回；先撤回后面的",
            "後面還有新的版本，只有最新的一版可以撤回；請先撤回後面的",
            "Only the latest revision can be withdrawn: withdraw the later ones first");

    @Inject
    Regulations regulations;

    @Inject
    Revisions revisions;

    @Override
    public String type() {
        return "WithdrawRevision";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        if (!values.keySet().containsAll(List.of("regulation", "number"))) {
            return List.of();
        }
        var all = published(tenant, values);
        var named = named(all, values);
        if (named.isEmpty()) {
            return List.of(new FieldProblem("number", UNKNOWN));
        }
        if (!named.get().equals(all.getLast())) {
            return List.of(new FieldProblem("number", NOT_LATEST));
        }
        return named.get().clauses().values().stream()
                        .flatMap(Collection::stream)
                        .anyMatch(said -> !said.effectiveFrom().isAfter(now))
                ? List.of(new FieldProblem("number", IN_FORCE))
                : List.of();
    }

    private List<Revision> published(TenantId tenant, Map<String, Object> values) {
        return regulations.rulebook(tenant).revisions((String) values.get("regulation"));
    }

    private static Optional<Revision> named(List<Revision> all, Map<String, Object> values) {
        var number = ((BigDecimal) values.get("number")).intValue();
        return all.stream().filter(one -> one.number() == number).findFirst();
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var all = published(permitted.tenant(), permitted.values());
        var withdrawn = named(all, permitted.values()).orElseThrow();
        revisions.publish(
                permitted.tenant(),
                org.guiju.rulebook.regulation.Revisions.withdrawing(withdrawn, all, permitted.now()),
                Optional.of(permitted.actor().employee()),
                Json.write(evidence(permitted, withdrawn)));
        return List.of();
    }

    /** What goes on was discussed and approved when it was published. */
    private Map<String, Object> evidence(CarriedOut permitted, Revision withdrawn) {
        var before = revisions.of(permitted.tenant()).stream()
                .filter(row -> row.getRegulation().equals(withdrawn.regulation()))
                .filter(row -> row.getNumber() < withdrawn.number())
                .reduce((earlier, later) -> later);
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("docket", permitted.docket());
        evidence.put("withdraws", withdrawn.number());
        evidence.put("reason", permitted.values().get("reason"));
        evidence.put(
                "consultation",
                before.flatMap(row -> row.isBroughtAlong()
                                ? Optional.of("沿用第 " + row.getNumber() + " 版")
                                : row.consultation())
                        .orElse(null));
        evidence.put("approvals", before.map(RevisionRow::approvals).orElse(List.of()));
        return evidence;
    }
}
