package org.guiju.platform.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.Docket;
import org.guiju.platform.decision.DocketEntry;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** An answer of a checklist is corrected: the first one stays in the docket, and the clause judges the new one. */
@ApplicationScoped
class AmendCheckAnswer implements PlatformHandler, FactSupplier {

    static final String TYPE = "AmendCheckAnswer";

    private static final List<String> ANSWER = List.of("value", "in_order", "choice", "words");
    private static final Texts NO_ANSWER = new Texts(
            "这一项还没有人填过，没有可更正的；请从“今日检查”里打开",
            "這一項還沒有人填過，沒有可更正的；請從「今日檢查」開啟",
            "Nobody has answered this check, so there is nothing to correct; open it from today's checks");
    private static final Texts THE_SAME =
            new Texts("和原来填的一样，没有要更正的", "與原來填的一樣，沒有要更正的", "That is what was answered: there is nothing to correct");

    @Inject
    Duties duties;

    @Inject
    Docket docket;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String code() {
        return "answer-of-check";
    }

    @Override
    public List<FieldProblem> problems(Actor actor, Map<String, Object> values, Instant now) {
        if (!values.containsKey("duty")) {
            return List.of();
        }
        var answer = answer(actor.tenant(), values);
        if (answer.isEmpty()) {
            return List.of(new FieldProblem("duty", NO_ANSWER));
        }
        var before = answer.get().action();
        var given = ANSWER.stream().filter(values::containsKey).toList();
        return given.isEmpty() || given.stream().anyMatch(field -> !isSame(before.get(field), values.get(field)))
                ? List.of()
                : List.of(new FieldProblem(given.getFirst(), THE_SAME));
    }

    private static boolean isSame(Object before, Object now) {
        return before instanceof BigDecimal first && now instanceof BigDecimal second
                ? first.compareTo(second) == 0
                : Objects.equals(before, now);
    }

    private Optional<DocketEntry> answer(TenantId tenant, Map<String, ?> values) {
        return CheckActions.named(duties, tenant, values)
                .filter(duty -> duty.isDoneBy(CheckActions.ANSWER))
                .flatMap(Duty::answer)
                .flatMap(id -> docket.entry(tenant, id));
    }

    /** The answer as it stands: who gave it, when, and what it was. */
    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        return answer(tenant, arguments).map(entry -> {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("by", entry.actor().toString());
            facts.put("at", entry.at());
            ANSWER.forEach(field ->
                    Optional.ofNullable(entry.action().get(field)).ifPresent(value -> facts.put(field, value)));
            return facts;
        });
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        CheckActions.named(duties, permitted.tenant(), permitted.values())
                .ifPresent(named -> duties.doneWith(permitted.tenant(), named.matter())
                        .forEach(duty -> duty.amended(permitted.docket())));
        return List.of();
    }
}
