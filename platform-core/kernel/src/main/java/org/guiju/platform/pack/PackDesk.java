package org.guiju.platform.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Pack;
import org.guiju.sdk.Texts;

/** What can be put together for a company, what was, and for whom: heads of units have to do with theirs, others with all. */
@ApplicationScoped
@Transactional
public class PackDesk {

    private static final Set<String> ANYWHERE = Set.of("company_leadership", "tenant_admin", "legal_approver");

    @Inject
    Packs packs;

    @Inject
    PackArchive archive;

    @Inject
    Organisation organisation;

    @Inject
    Regulations regulations;

    /** What the company's modules declare. */
    public List<Pack> kinds(TenantId tenant) {
        return regulations.library(tenant).packs().values().stream()
                .filter(pack -> regulations.isEnabled(tenant, pack.plugin()))
                .toList();
    }

    public Texts title(TenantId tenant, PackOrder order) {
        return Optional.ofNullable(regulations.library(tenant).packs().get(order.kind()))
                .map(Pack::title)
                .orElseGet(() -> Texts.same(order.kind()));
    }

    public boolean isTheirs(TenantId tenant, UUID employee, UUID unit) {
        return organisation.roles(tenant, employee).stream().anyMatch(ANYWHERE::contains)
                || organisation.headed(tenant, employee).contains(unit);
    }

    /** Newest first. */
    public List<PackOrder> packs(TenantId tenant, UUID employee) {
        return packs.of(tenant).stream()
                .filter(order -> isTheirs(tenant, employee, order.unit()))
                .toList();
    }

    /** The archive, once it is complete. */
    public Optional<Path> take(TenantId tenant, UUID employee, UUID pack) {
        return packs.pack(tenant, pack)
                .filter(PackOrder::isDone)
                .filter(order -> isTheirs(tenant, employee, order.unit()))
                .map(order -> archive.place(tenant, order.id()))
                .filter(Files::exists);
    }
}
