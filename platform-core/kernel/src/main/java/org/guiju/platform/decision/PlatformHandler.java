package org.guiju.platform.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.action.Effect;

/** Carries out an action type of the kernel itself: what plugins do with an action handler. */
public interface PlatformHandler {

    String type();

    /** What is wrong with readable values that only this feature can judge; asked before the clauses, for dry runs too. */
    default List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        return List.of();
    }

    /** An act that was held until now and is decided again, once this one is carried out. */
    default Optional<Resubmission> resubmits(CarriedOut permitted) {
        return Optional.empty();
    }

    /** As {@link #problems(TenantId, Map, Instant)}, where it matters who asks. */
    default List<FieldProblem> problems(Actor actor, Map<String, Object> values, Instant now) {
        return problems(actor.tenant(), values, now);
    }

    /** What a form begins with: what stands today of the things that its link names. */
    default Map<String, String> standing(TenantId tenant, Map<String, String> named) {
        return Map.of();
    }

    /** Does it and says what else has to happen; called in the action's transaction. */
    List<Effect> carryOut(CarriedOut permitted);
}
