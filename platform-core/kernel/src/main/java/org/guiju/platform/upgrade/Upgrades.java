package org.guiju.platform.upgrade;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.Repository;
import org.guiju.platform.regulation.Baselines;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.revision.Drafts;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.merge.Upgrade;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.sdk.decision.Layer;

/** What the templates of a company's regulations have become since it took them. */
@Repository
public class Upgrades {

    @Inject
    Regulations regulations;

    @Inject
    Drafts drafts;

    @Inject
    Baselines baselines;

    /** Regulations on which somebody has something to decide. */
    public List<Upgrade> open(TenantId tenant) {
        var settled = baselines.of(tenant);
        return regulations.rulebook(tenant).regulations().stream()
                .filter(Upgrades::isAdopted)
                .map(regulation -> upgrade(tenant, regulation, settled))
                .filter(upgrade -> !upgrade.clauses().isEmpty())
                .toList();
    }

    /** @return empty when the company has no such regulation of a plugin's */
    public Optional<Upgrade> of(TenantId tenant, String code) {
        return regulations.rulebook(tenant).regulations().stream()
                .filter(Upgrades::isAdopted)
                .filter(regulation -> regulation.code().equals(code))
                .findFirst()
                .map(regulation -> upgrade(tenant, regulation, baselines.of(tenant)));
    }

    /** Law takes effect by its own dates, and a regulation of the company's own has no template. */
    private static boolean isAdopted(Regulation regulation) {
        return regulation.layer() != Layer.LAW && !regulation.plugin().equals(Library.COMPANY);
    }

    private Upgrade upgrade(TenantId tenant, Regulation regulation, Upgrade.Baselines settled) {
        return Upgrade.of(drafts.current(tenant, regulation.code()), regulations.library(tenant), settled);
    }
}
