package org.guiju.platform.evidence;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guiju.platform.duty.ClockDesk;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.evidence.Flaw;
import org.guiju.rulebook.evidence.Head;
import org.guiju.rulebook.source.Canonical;
import org.guiju.tenancy.binding.TenantContext;

/** How far a company's entries are sealed, and whether they are still what was sealed. */
@ApplicationScoped
public class Evidence {

    private static final Logger LOG = Logger.getLogger(Evidence.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    Seals seals;

    @Inject
    ChainWalk walk;

    @Inject
    ClockDesk desk;

    private final Map<TenantId, Verification> verifications = new ConcurrentHashMap<>();

    /**
     * @param waiting entries that the next round seals
     * @param head the last one signed
     * @param key fingerprint of the key that signs
     */
    public record Standing(
            Optional<Seals.Tip> tip,
            long waiting,
            Optional<Head> head,
            String key,
            Optional<Verification> verification) {}

    @Transactional
    public Standing standing(TenantId tenant) {
        var folder = EvidenceFolder.ofThisServer();
        var tip = seals.tip(tenant);
        return new Standing(
                tip,
                seals.waiting(tenant, tip),
                new HeadFile(folder.heads()).last(),
                folder.key().fingerprint(),
                Optional.ofNullable(verifications.get(tenant)));
    }

    /** Begins a check beside the requests, unless one is being done. */
    public void verify(TenantId tenant) {
        verify(tenant, flaws -> {});
    }

    /** The same, and tells those who answer for the company, once of the same flaws. */
    void watch(TenantId tenant) {
        verify(
                tenant,
                flaws -> desk.carryOut(
                        tenant,
                        "ReportBrokenDocket",
                        Map.of("places", flaws.size()),
                        "broken-docket/" + Canonical.hash(flaws.toString())));
    }

    private void verify(TenantId tenant, Consumer<List<Flaw>> flawed) {
        var begun = Verification.begun(Instant.now(), walk.length(tenant));
        var current = verifications.merge(tenant, begun, (old, fresh) -> old.finished() ? fresh : old);
        if (current.equals(begun)) {
            executor.submit(() -> TenantContext.run(tenant.value(), () -> check(tenant, flawed)));
        }
    }

    private void check(TenantId tenant, Consumer<List<Flaw>> flawed) {
        try {
            var flaws = walk.flaws(
                    tenant, reached -> verifications.computeIfPresent(tenant, (same, run) -> run.at(reached)));
            verifications.computeIfPresent(tenant, (same, run) -> run.over(flaws));
            flaws.stream()
                    .map(Flaw::toString)
                    .forEach(flaw ->
                            LOG.log(Level.SEVERE, "The docket of {0} is not as it was sealed: {1}", new Object[] {
                                tenant.value(), flaw
                            }));
            if (!flaws.isEmpty()) {
                flawed.accept(flaws);
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "A check of sealed entries failed", failed);
            verifications.computeIfPresent(tenant, (same, run) -> run.broken());
        }
    }
}
