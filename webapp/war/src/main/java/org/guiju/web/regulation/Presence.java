package org.guiju.web.regulation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.guiju.platform.tenancy.TenantId;

/** Who has a regulation on the workbench right now, for others who have it too; nothing of it is kept. */
@ApplicationScoped
class Presence {

    private static final long LASTS = Duration.ofSeconds(90).toNanos();
    private static final int MOST = 10_000;

    /** Somebody at a clause. */
    record Seat(UUID person, String clause) {}

    private record Bench(TenantId tenant, String regulation, UUID person) {}

    private record Sighting(String clause, long at) {}

    private final Map<Bench, Sighting> seen = new ConcurrentHashMap<>();

    /** Notes that somebody is here; the others who are. */
    List<Seat> at(TenantId tenant, String regulation, UUID person, String clause) {
        long now = System.nanoTime();
        if (seen.size() > MOST) {
            seen.clear();
        }
        seen.values().removeIf(sighting -> now - sighting.at() > LASTS);
        seen.put(new Bench(tenant, regulation, person), new Sighting(clause, now));
        return seen.entrySet().stream()
                .filter(entry -> entry.getKey().tenant().equals(tenant)
                        && entry.getKey().regulation().equals(regulation)
                        && !entry.getKey().person().equals(person))
                .map(entry -> new Seat(entry.getKey().person(), entry.getValue().clause()))
                .sorted((one, other) -> one.person().compareTo(other.person()))
                .toList();
    }
}
