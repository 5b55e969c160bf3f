package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.rulebook.regulation.StoredClause;
import org.guiju.rulebook.regulation.TypedValue;
import org.guiju.sdk.decision.ClauseCode;

/** What laws look at: the draft that an action names, or the one clause that an action would change. */
@ApplicationScoped
class UnderReview {

    /**
     * @param rulebook that knows every clause the draft speaks of
     * @param only the clause that is being changed; empty where the whole draft is looked at
     */
    record Text(Rulebook rulebook, Draft draft, Optional<ClauseCode> only) {}

    @Inject
    Drafts drafts;

    @Inject
    Regulations regulations;

    @Inject
    Rewriting rewriting;

    @Inject
    ProposedValue proposed;

    /** Empty where the action names nothing that could be looked at; then it is refused for that. */
    Optional<Text> of(TenantId tenant, Map<String, Object> arguments, Instant now) {
        return arguments.containsKey("draft")
                ? DraftArgument.of(drafts, tenant, arguments)
                        .map(row -> new Text(regulations.rulebook(tenant), drafts.read(tenant, row), Optional.empty()))
                : change(tenant, arguments, now);
    }

    private Optional<Text> change(TenantId tenant, Map<String, Object> arguments, Instant now) {
        if (!arguments.keySet().containsAll(List.of("regulation", "clause"))) {
            return Optional.empty();
        }
        var clause = ProposedValue.clause(arguments).filter(named -> isThere(tenant, named));
        if (arguments.get("off") instanceof Boolean off) {
            return clause.map(named -> new Text(
                    regulations.rulebook(tenant),
                    drafts.current(tenant, named.regulation()).withOff(named, off),
                    Optional.of(named)));
        }
        if (arguments.get("part") instanceof String part) {
            return clause.filter(named -> rewriting.isOpen(tenant, named, part))
                    .flatMap(named -> rewritten(tenant, named, part, ProposedValue.text(arguments)));
        }
        return clause.filter(named -> arguments.keySet().containsAll(List.of("parameter", "value")))
                .flatMap(named -> valued(tenant, named, arguments, now));
    }

    private boolean isThere(TenantId tenant, ClauseCode clause) {
        return drafts.revisable(tenant, clause.regulation())
                .flatMap(regulation -> regulation.clause(clause))
                .isPresent();
    }

    private Optional<Text> valued(TenantId tenant, ClauseCode clause, Map<String, Object> arguments, Instant now) {
        return proposed.typed(tenant, arguments, now) instanceof TypedValue.Read(Object value)
                ? Optional.of(new Text(
                        regulations.rulebook(tenant),
                        drafts.current(tenant, clause.regulation())
                                .withValue(clause, (String) arguments.get("parameter"), value),
                        Optional.of(clause)))
                : Optional.empty();
    }

    private Optional<Text> rewritten(TenantId tenant, ClauseCode clause, String part, String text) {
        var attempt = rewriting.attempt(tenant, clause, part, text);
        return attempt.source()
                .filter(source -> attempt.read().problems().isEmpty())
                .map(source -> new Text(
                        knowing(regulations.rulebook(tenant), source.stored()),
                        drafts.current(tenant, clause.regulation()).withTemplate(clause, source.hash()),
                        Optional.of(clause)));
    }

    private static Rulebook knowing(Rulebook rulebook, StoredClause clause) {
        return Rulebook.of(
                rulebook.library().withStored(List.of(clause)).library(),
                rulebook.zone(),
                rulebook.regulations().stream().map(Regulation::code).collect(Collectors.toSet()),
                rulebook.regulations().stream()
                        .flatMap(regulation -> rulebook.revisions(regulation.code()).stream())
                        .toList());
    }
}
