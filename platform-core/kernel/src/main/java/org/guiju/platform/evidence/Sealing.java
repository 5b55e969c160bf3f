package org.guiju.platform.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.Company;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.evidence.Chain;

/** Links new entries into a company's chain, some at a time. */
@ApplicationScoped
class Sealing {

    private static final int BATCH = 500;
    private static final int SALT = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Seals seals;

    @Inject
    Companies companies;

    /** The end of the chain once some more is sealed; {@code more} when there may be more to seal. */
    record Grown(Optional<Seals.Tip> tip, boolean more) {}

    @Transactional
    public List<TenantId> companies() {
        return companies.all().stream().map(Company::id).toList();
    }

    @Transactional
    public Grown grow(TenantId tenant) {
        var tip = seals.tip(tenant);
        var waiting = seals.waiting(tenant, tip, Sealing::salt, BATCH);
        if (waiting.isEmpty()) {
            return new Grown(tip, false);
        }
        var position = tip.map(Seals.Tip::position).orElse(0L);
        var chain = tip.map(Seals.Tip::chain).orElse(Chain.START);
        List<Seals.Link> links = new ArrayList<>();
        for (var one : waiting) {
            position++;
            var digest = one.entry().digest();
            chain = Chain.next(chain, position, digest);
            links.add(new Seals.Link(position, one.docket(), one.entry().salt(), digest, chain));
        }
        seals.append(tenant, links, Instant.now());
        return new Grown(seals.tip(tenant), waiting.size() == BATCH);
    }

    private static String salt() {
        var bytes = new byte[SALT];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
