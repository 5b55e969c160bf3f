package org.guiju.web.simulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.web.shell.Me;

/** Which units' acts the reader sees: heads those of theirs, whoever answers for the whole company all. */
@RequestScoped
public class Seen {

    private static final Set<String> OF_ALL = Set.of("company_leadership", "tenant_admin", "legal_approver");

    @Inject
    private Organisation organisation;

    @Inject
    private Me me;

    public boolean all() {
        return me.roles().stream().anyMatch(OF_ALL::contains);
    }

    public Set<UUID> units() {
        return all()
                ? organisation.units(me.tenant()).stream().map(Unit::getId).collect(Collectors.toSet())
                : me.headed();
    }
}
