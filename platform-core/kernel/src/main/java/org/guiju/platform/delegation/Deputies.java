package org.guiju.platform.delegation;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who signs for whom: what one person was handed, they may hand on. */
public record Deputies(List<Link> links) {

    public static final Deputies NONE = new Deputies(List.of());

    public Deputies {
        links = List.copyOf(links);
    }

    /** @param role the one role that is handed over; empty for all */
    public record Link(UUID from, UUID to, Optional<String> role) {

        boolean covers(Set<String> roles) {
            return role.isEmpty() || roles.contains(role.get());
        }
    }

    /** Everybody who may sign in somebody's place where one of these roles is asked. */
    public Set<UUID> of(UUID principal, Set<String> roles) {
        Set<UUID> found = new LinkedHashSet<>();
        var next = new ArrayDeque<UUID>(List.of(principal));
        while (!next.isEmpty()) {
            var from = next.poll();
            links.stream()
                    .filter(link -> link.from().equals(from) && link.covers(roles))
                    .map(Link::to)
                    .filter(to -> !to.equals(principal) && found.add(to))
                    .forEach(next::add);
        }
        return found;
    }

    /** Whether a further link would let somebody's signature come back to them. */
    public boolean wouldClose(Link link) {
        var roles = link.role().map(Set::of).orElse(Set.of());
        return link.from().equals(link.to()) || reaches(link.to(), link.from(), roles);
    }

    /** A link over one role and a link over all of them meet; two of different roles do not. */
    private boolean reaches(UUID start, UUID goal, Set<String> roles) {
        Set<UUID> seen = new LinkedHashSet<>(List.of(start));
        var next = new ArrayDeque<UUID>(List.of(start));
        while (!next.isEmpty()) {
            var from = next.poll();
            for (var link : links) {
                if (link.from().equals(from) && (roles.isEmpty() || link.covers(roles)) && seen.add(link.to())) {
                    next.add(link.to());
                }
            }
        }
        return seen.contains(goal);
    }
}
