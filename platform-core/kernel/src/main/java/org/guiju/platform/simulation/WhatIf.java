package org.guiju.platform.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.Kept;
import org.guiju.platform.decision.Rehearing;
import org.guiju.platform.decision.Rehearing.Decided;
import org.guiju.platform.decision.Rehearing.Undecidable;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.revision.DraftRow;
import org.guiju.platform.revision.Drafts;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.decision.Decision;

/** One act decided once more: as it was, or as if an open draft had been in force. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class WhatIf {

    @Inject
    Rehearing rehearing;

    @Inject
    Regulations regulations;

    @Inject
    Drafts drafts;

    /** What comes of an act. */
    public sealed interface Answer {}

    /** It comes out as it did; with a draft, as far as anybody would notice. */
    public record Same() implements Answer {}

    public record Differs(Decision before, Decision after) implements Answer {}

    public record Open(Undecidable why) implements Answer {}

    /** Under the clauses that were in force for it, on what was known then. */
    public Answer asItWas(TenantId tenant, Kept kept) {
        return switch (rehearing.again(tenant, kept, regulations.rulebook(tenant), Map.of())) {
            case Undecidable why -> new Open(why);
            case Decided(Decision again) ->
                rehearing.isSame(kept, again)
                        ? new Same()
                        : new Differs(kept.entry().decision(), again);
        };
    }

    /** Earlier breaches count for what they counted. */
    public Answer under(TenantId tenant, Kept kept, DraftRow row) {
        var trial = new Trial(tenant, rehearing, regulations.rulebook(tenant), drafts.read(tenant, row));
        var entry = kept.entry();
        return switch (trial.of(kept)) {
            case Trial.Open(var why) -> new Open(why);
            case Trial.Compared(var before, var after) -> {
                Optional<Difference> difference =
                        Difference.between(entry.actionType(), entry.actor().toString(), before, after);
                yield difference
                        .<Answer>map(found -> new Differs(found.before(), found.after()))
                        .orElseGet(Same::new);
            }
        };
    }
}
