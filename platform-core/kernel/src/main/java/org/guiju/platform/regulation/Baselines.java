package org.guiju.platform.regulation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.merge.Upgrade;
import org.guiju.rulebook.regulation.Clause;
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

    private record Decision(ClauseCode clause, String content, String baseline) {}

    /** What has been decided on one clause, oldest first. */
    private record History(List<Decision> decisions) {

        private Optional<String> baseline(Predicate<Decision> wanted) {
            return decisions.reversed().stream()
                    .filter(wanted)
                    .map(Decision::baseline)
                    .findFirst();
        }
    }

    public Upgrade.Baselines of(TenantId tenant) {
        var decided = decided(tenant);
        var rulebook = regulations.rulebook(tenant);
        return new Upgrade.Baselines() {
            @Override
            public Optional<String> of(ClauseCode clause, String content) {
                return known(clause, content)
                        .or(() -> history(clause).baseline(decision -> !Upgrade.NOTHING.equals(decision.baseline())))
                        .or(() -> published(clause))
                        .or(() -> regulations.library().clause(clause).map(Clause::hash));
            }

            private History history(ClauseCode clause) {
                return new History(decided.getOrDefault(clause, List.of()));
            }

            private Optional<String> known(ClauseCode clause, String content) {
                return history(clause)
                        .baseline(decision -> decision.content().equals(content))
                        .or(() -> Optional.of(content).filter(Baselines.this::isShipped));
            }

            /** What was rewritten since is compared with what the clause said before. */
            private Optional<String> published(ClauseCode clause) {
                return rulebook.revisions(clause.regulation()).reversed().stream()
                        .flatMap(revision -> said(revision, clause))
                        .flatMap(statement -> known(clause, statement.template()).stream())
                        .findFirst();
            }

            @Override
            public boolean isSettled(ClauseCode clause, String content, String offered) {
                return history(clause).decisions().contains(new Decision(clause, content, offered));
            }
        };
    }

    private static Stream<Statement> said(Revision revision, ClauseCode clause) {
        return revision.clauses().getOrDefault(clause, List.of()).reversed().stream();
    }

    private boolean isShipped(String hash) {
        return regulations.library().sources().containsKey(hash);
    }

    private Map<ClauseCode, List<Decision>> decided(TenantId tenant) {
        List<?> rows = entityManager
                .createNativeQuery("select clause, content, baseline from guiju.clause_baseline"
                        + " where tenant_id = ?1 order by decided_at, docket_id")
                .setParameter(1, tenant.value())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Decision(ClauseCode.of((String) row[0]), (String) row[1], (String) row[2]))
                .collect(Collectors.groupingBy(Decision::clause));
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
