package org.guiju.platform.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** A regulation has to be looked over; it was, and what came of it. */
@ApplicationScoped
class ReviewRegulation {

    static final String DUE = "DueRegulationReview";
    static final String RECORD = "RecordRegulationReview";

    @Inject
    RegulationReviews reviews;

    @Inject
    Supervisors supervisors;

    @Inject
    YearlyReviews yearly;

    /** Carries out one of the two. */
    record Doing(String type, Supervisors supervisors, Function<CarriedOut, List<Effect>> done)
            implements PlatformHandler {

        @Override
        public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
            return Optional.ofNullable(values.get("regulation"))
                    .filter(code -> supervisors.supervisable(tenant).stream()
                            .noneMatch(found -> found.code().equals(code)))
                    .map(code -> new FieldProblem("regulation", SetSupervisor.NO_REGULATION))
                    .stream()
                    .toList();
        }

        @Override
        public List<Effect> carryOut(CarriedOut permitted) {
            return done.apply(permitted);
        }
    }

    private List<Effect> due(CarriedOut permitted) {
        var values = permitted.values();
        return List.of(new Effect.Notify(
                ((List<?>) values.get("people")).stream().map(Object::toString).toList(),
                new Texts(
                        values.get("title") + "该复查了：修订、维持，或说明已经完善",
                        values.get("title_hant") + "該複查了：修訂、維持，或說明已臻完善",
                        values.get("title_en") + " is due for its review: amend it, confirm it, or call it mature"),
                Optional.empty()));
    }

    private List<Effect> record(CarriedOut permitted) {
        var values = permitted.values();
        reviews.add(
                permitted.tenant(),
                (String) values.get("regulation"),
                (String) values.get("outcome"),
                permitted.docket(),
                permitted.now());
        yearly.settle(permitted.tenant(), (String) values.get("regulation"), permitted.now());
        return List.of();
    }

    @Produces
    @Dependent
    PlatformHandler falling() {
        return new Doing(DUE, supervisors, this::due);
    }

    @Produces
    @Dependent
    PlatformHandler recording() {
        return new Doing(RECORD, supervisors, this::record);
    }
}
