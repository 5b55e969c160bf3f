package org.guiju.platform.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;

/** What clauses may know of a round: how many took part, and whether somebody is asked. */
@ApplicationScoped
class ConsultationFacts implements FactSupplier {

    /** As many as a list of a fact holds; who is beyond it is not reminded by name. */
    private static final int MOST = 1_000;

    @Inject
    Consultations consultations;

    @Override
    public String code() {
        return "turnout";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        return Ids.read(arguments.get("round")).map(round -> {
            var turnout = consultations.turnout(tenant, round);
            var took =
                    Ids.read(arguments.get("person")).flatMap(person -> consultations.tookPart(tenant, round, person));
            Map<String, Object> fact = new LinkedHashMap<>();
            fact.put("asked", BigDecimal.valueOf(turnout.asked()));
            fact.put("took", BigDecimal.valueOf(turnout.took()));
            fact.put("share", turnout.share());
            fact.put(
                    "silent",
                    turnout.silent().stream().limit(MOST).map(UUID::toString).toList());
            fact.put("includes", took.isPresent());
            fact.put("took_part", took.orElse(false));
            return fact;
        });
    }
}
