package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.decision.Review;
import org.guiju.rulebook.regulation.Draft;

/** What a draft would say and where it would hold, for clauses of law to look through. */
@ApplicationScoped
class ReviewFacts implements FactSupplier {

    private static final Map<String, Object> NOTHING =
            Map.of("regulation", "", "clauses", List.of(), "parameters", List.of(), "controls", List.of());

    @Inject
    UnderReview review;

    @Inject
    Regulations regulations;

    @Inject
    Organisation organisation;

    @Override
    public String code() {
        return "draft-review";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        return Optional.of(review.of(tenant, arguments, now)
                .map(text -> where(tenant, Review.of(text.rulebook(), text.draft(), text.only())))
                .orElseGet(() -> where(tenant, NOTHING)));
    }

    /** The whole of what a draft would say. */
    Map<String, Object> of(TenantId tenant, Draft draft) {
        return where(tenant, Review.of(regulations.rulebook(tenant), draft, Optional.empty()));
    }

    private Map<String, Object> where(TenantId tenant, Map<String, Object> said) {
        Map<String, Object> facts = new LinkedHashMap<>(said);
        facts.put(
                "regions",
                organisation.units(tenant).stream()
                        .flatMap(unit -> unit.region().stream())
                        .distinct()
                        .toList());
        return facts;
    }
}
