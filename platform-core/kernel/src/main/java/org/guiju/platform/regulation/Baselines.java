package org.guiju.platform.regulation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.merge.Upgrade;
import org.guiju.rulebook.regulation.Revision;
import org.guiju.rulebook.regulation.Revision.Statement;
import org.guiju.sdk.decision.ClauseCode;

/** With which shipped clause a company has last compared its own. */
@Repository
public class Baselines {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @Inject
    Regulations regulations;

    private record Content(ClauseCode clause, String hash) {}

    public Upgrade.Baselines of(TenantId tenant) {
        var decided = decided(tenant);
        var rulebook = regulations.rulebook(tenant);
        return new Upgrade.Baselines() {
            @Override
            public Optional<String> of(ClauseCode clause, String content) {
                return known(clause, content).or(() -> before(clause));
            }

            private Optional<String> known(ClauseCode clause, String content) {
                return Optional.ofNullable(decided.get(new Content(clause, content)))
                        .map(List::getLast)
                        .or(() -> Optional.of(content).filter(Baselines.this::isShipped));
            }

            /** What was rewritten in a draft is compared with what the clause said before. */
            private Optional<String> before(ClauseCode clause) {
                return rulebook.revisions(clause.regulation()).reversed().stream()
                        .flatMap(revision -> said(revision, clause))
                        .flatMap(statement -> known(clause, statement.template()).stream())
                        .findFirst()
                        .or(() -> regulations.library().clause(clause).map(shipped -> shipped.hash()));
            }

            @Override
            public boolean isSettled(ClauseCode clause, String content, String offered) {
                return decided.getOrDefault(new Content(clause, content), List.of())
                        .contains(offered);
            }
        };
    }

    private static Stream<Statement> said(Revision revision, ClauseCode clause) {
        return revision.clauses().getOrDefault(clause, List.of()).reversed().stream();
    }

    private boolean isShipped(String hash) {
        return regulations.library().sources().containsKey(hash);
    }

    private Map<Content, List<String>> decided(TenantId tenant) {
        List<?> rows = entityManager
                .createNativeQuery("select clause, content, baseline from guiju.clause_baseline"
                        + " where tenant_id = ?1 order by decided_at, docket_id")
                .setParameter(1, tenant.value())
                .getResultList();
        var decided = new HashMap<Content, List<String>>();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> decided.merge(
                        new Content(ClauseCode.of((String) row[0]), (String) row[1]),
                        List.of((String) row[2]),
                        (first, second) ->
                                Stream.concat(first.stream(), second.stream()).toList()));
        return decided;
    }

    /** The clause with that content has been compared with that shipped one. */
    public void settle(
            TenantId tenant, ClauseCode clause, String content, String baseline, UUID docket, Instant decidedAt) {
        entityManager
                .createNativeQuery("insert into guiju.clause_baseline (tenant_id, clause, content, baseline, docket_id,"
                        + " decided_at) values (?1, ?2, ?3, ?4, ?5, cast(?6 as timestamptz)) on conflict do nothing")
                .setParameter(1, tenant.value())
                .setParameter(2, clause.toString())
                .setParameter(3, content)
                .setParameter(4, baseline)
                .setParameter(5, docket)
                .setParameter(6, decidedAt.toString())
                .executeUpdate();
    }
}
