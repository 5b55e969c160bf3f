package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.platform.consultation.Consultations;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.decision.ClauseCode;

/** How a draft came about: whether its reason is stated, who was asked, what was not answered, what was changed since. */
@ApplicationScoped
class DueProcess implements FactSupplier {

    @Inject
    Drafts drafts;

    @Inject
    Consulted consulted;

    @Inject
    Consultations consultations;

    @Inject
    Purposes purposes;

    @Override
    public String code() {
        return "due-process";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        return DraftArgument.of(drafts, tenant, arguments).map(row -> {
            var rounds = consultations.about(tenant, row.getId());
            Map<String, Object> fact = new LinkedHashMap<>();
            fact.put("stated", purposes.of(tenant, row.getId()).isPresent());
            fact.put("rounds", BigDecimal.valueOf(rounds.size()));
            rounds.stream()
                    .filter(round -> round.getState().equals("open"))
                    .findFirst()
                    .ifPresent(open -> open(tenant, open, fact));
            var unanswered = rounds.stream()
                    .flatMap(round -> consultations.comments(tenant, round.getId()).stream())
                    .filter(comment -> comment.getState().equals("open"))
                    .map(comment -> comment.getNumber())
                    .toList();
            fact.put("unanswered", unanswered);
            fact.put(
                    "minutes", rounds.stream().anyMatch(round -> round.getData().containsKey("minutes")));
            changed(tenant, row, rounds, fact);
            return fact;
        });
    }

    private void open(TenantId tenant, BusinessRecord round, Map<String, Object> fact) {
        var turnout = consultations.turnout(tenant, round.getId());
        fact.put("until", round.getData().get("until"));
        fact.put("asked", BigDecimal.valueOf(turnout.asked()));
        fact.put("took", BigDecimal.valueOf(turnout.took()));
    }

    /** Since nobody has to be asked where no round was held, nothing has changed since then either. */
    private void changed(TenantId tenant, DraftRow row, List<BusinessRecord> rounds, Map<String, Object> fact) {
        var unasked = rounds.isEmpty() ? List.<ClauseCode>of() : consulted.unasked(tenant, row);
        var answered = consulted.answered(tenant, row);
        var split = unasked.stream().collect(Collectors.partitioningBy(code -> answered.contains(code.toString())));
        fact.put("changed", split.get(false).stream().map(ClauseCode::number).toList());
        fact.put("improved", split.get(true).stream().map(ClauseCode::number).toList());
    }
}
