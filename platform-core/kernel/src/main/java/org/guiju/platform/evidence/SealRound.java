package org.guiju.platform.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guiju.platform.round.Rounds;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.evidence.Leaf;
import org.guiju.tenancy.binding.TenantContext;

/** Seals what is new in every company, then signs one head over all chains that have grown. */
@ApplicationScoped
public class SealRound {

    private static final Logger LOG = Logger.getLogger(SealRound.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(30);

    @Inject
    Rounds rounds;

    @Inject
    Sealing sealing;

    /** Chains as the last head has them. After a start every chain is signed once more, so that none can have been missed. */
    private final Map<TenantId, Long> signed = new HashMap<>();

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        rounds.begin(EVERY, EVERY, "Entries could not be sealed", this::round);
    }

    /** Also whenever somebody wants to show what was decided up to now. The caller is bound to no company. */
    public synchronized void round() {
        Map<TenantId, Leaf> grown = new HashMap<>();
        for (var company : sealing.companies()) {
            seal(company).ifPresent(leaf -> grown.put(company, leaf));
        }
        if (!grown.isEmpty()) {
            var folder = EvidenceFolder.ofThisServer();
            new HeadFile(folder.heads()).append(leaves(grown), folder.key());
            grown.forEach((tenant, leaf) -> signed.put(tenant, leaf.length()));
        }
    }

    private static List<Leaf> leaves(Map<TenantId, Leaf> grown) {
        return grown.values().stream()
                .sorted(Comparator.comparing(Leaf::company))
                .toList();
    }

    private Optional<Leaf> seal(TenantId company) {
        List<Leaf> found = new ArrayList<>();
        try {
            TenantContext.run(company.value(), () -> tip(company)
                    .filter(tip -> tip.position() != signed.getOrDefault(company, 0L))
                    .map(tip -> new Leaf(company.value().toString(), tip.position(), tip.chain()))
                    .ifPresent(found::add));
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "Entries of a company could not be sealed; the next round tries again", fault);
        }
        return found.stream().findFirst();
    }

    private Optional<Seals.Tip> tip(TenantId tenant) {
        var grown = sealing.grow(tenant);
        while (grown.more()) {
            grown = sealing.grow(tenant);
        }
        return grown.tip();
    }
}
