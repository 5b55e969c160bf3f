package org.guiju.platform.adjudication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.Docket;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.decision.Resubmission;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.decision.Holding;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Finding;

/** Settles what clauses left open; the act is then decided again with the ruling. */
@ApplicationScoped
class AdjudicateDecision implements PlatformHandler {

    static final String TYPE = "AdjudicateDecision";

    @Inject
    PendingDecisions queue;

    @Inject
    Docket docket;

    @Override
    public String type() {
        return TYPE;
    }

    /** Where clauses contradict each other, letting it pass says which of them holds. */
    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        var pending = PendingFacts.named(queue, tenant, values);
        if (pending.isEmpty() || !"pass".equals(values.get("ruling"))) {
            return List.of();
        }
        var choices = Contradiction.choices(decision(tenant, pending.get()));
        var holds = String.valueOf(values.getOrDefault("holds", ""));
        return choices.isEmpty() && holds.isEmpty()
                        || choices.stream().anyMatch(choice -> choice.code().equals(holds))
                ? List.of()
                : List.of(new FieldProblem(
                        "holds",
                        choices.isEmpty()
                                ? new Texts(
                                        "这里没有互相矛盾的条款，不用选",
                                        "這裡沒有互相矛盾的條款，不必選",
                                        "No clauses disagree here; leave this out")
                                : new Texts(
                                        "条款互相矛盾，要选以哪一条为准；对同一件事各罚一次的，也可以选都算、都不算",
                                        "條款互相矛盾，要選以哪一條為準；對同一件事各罰一次的，也可選都計、都不計",
                                        "Clauses disagree: choose which one holds; of two charges for one event,"
                                                + " both or neither may")));
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var values = permitted.values();
        var pending = pending(permitted);
        var passes = "pass".equals(values.get("ruling"));
        pending.settle(
                passes,
                Optional.ofNullable((String) values.get("holds")).map(Holding::of),
                permitted.actor().employee(),
                (String) values.get("reason"),
                permitted.docket(),
                permitted.now());
        var says = passes
                ? new Texts("你提交的一件事判定放行了", "你送出的一件事已判定放行", "What you submitted was let pass")
                : new Texts(
                        "你提交的一件事判定不办：" + values.get("reason"),
                        "你送出的一件事已判定不辦：" + values.get("reason"),
                        "What you submitted was refused: " + values.get("reason"));
        return List.of(new Effect.Notify(List.of(pending.getRequesterId().toString()), says, pending.subject()));
    }

    @Override
    public Optional<Resubmission> resubmits(CarriedOut permitted) {
        var pending = pending(permitted);
        var left =
                decision(permitted.tenant(), pending).all(Finding.Pends.class).findAny();
        if (pending.getState() == PendingDecision.State.REFUSED && left.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Resubmission(pending.requester(), pending.again(), pending.getOriginId(), pending::came));
    }

    private PendingDecision pending(CarriedOut permitted) {
        return PendingFacts.named(queue, permitted.tenant(), permitted.values()).orElseThrow();
    }

    private Decision decision(TenantId tenant, PendingDecision pending) {
        UUID entry = pending.getDocketId();
        return docket.entry(tenant, entry).orElseThrow().decision();
    }
}
