package org.guiju.platform.evidence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.platform.value.Json;
import org.guiju.rulebook.evidence.Chain;
import org.guiju.rulebook.evidence.Entry;

/** The chain of each company's docket. */
@Repository
public class Seals {

    /** How much later an entry may be committed than its id says. */
    static final Duration MARGIN = Duration.ofMinutes(10);

    /** Parts that hold what people wrote and what was known of them. */
    private static final List<String> PARTS = List.of("action", "facts", "findings");

    private static final String ENTRY =
            "cast(jsonb_strip_nulls(to_jsonb(d) - 'action' - 'facts' - 'findings') as text),"
                    + " cast(d.action as text), cast(d.facts as text), cast(d.findings as text)";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    /** The end of a chain. */
    public record Tip(long position, String chain, UUID docket, Instant sealedAt) {}

    /** An entry that is not sealed yet. */
    record Waiting(UUID docket, Entry entry) {}

    /** Which entries to show. */
    public record Shown(Set<UUID> units, Instant from, Instant until, List<String> regulations) {}

    /** A new link. */
    record Link(long position, UUID docket, String salt, String digest, String chain) {}

    public Optional<Tip> tip(TenantId tenant) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "select position, chain, docket_id, cast(extract(epoch from sealed_at) * 1000 as bigint)"
                                + " from guiju.docket_seal where tenant_id = ?1 order by position desc limit 1")
                .setParameter(1, tenant.value())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .findFirst()
                .map(row -> new Tip(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        (UUID) row[2],
                        Instant.ofEpochMilli(((Number) row[3]).longValue())));
    }

    /** Entries that came after the last sealed one, or that little before it that a slow commit explains. */
    List<Waiting> waiting(TenantId tenant, Optional<Tip> tip, Supplier<String> salt, int limit) {
        utc();
        List<?> rows = entityManager
                .createNativeQuery("select d.id, " + ENTRY + " from guiju.docket d where d.tenant_id = ?1 and d.id > ?2"
                        + " and not exists (select from guiju.docket_seal s where s.tenant_id = ?1 and s.docket_id = d.id)"
                        + " order by d.id limit " + limit)
                .setParameter(1, tenant.value())
                .setParameter(2, tip.map(end -> earliest(end.docket())).orElse(new UUID(0, 0)))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Waiting((UUID) row[0], entry(row, 1, salt.get())))
                .toList();
    }

    void append(TenantId tenant, List<Link> links, Instant at) {
        var rows = links.stream()
                .map(link -> Map.of(
                        "position", link.position(),
                        "docket_id", link.docket().toString(),
                        "salt", link.salt(),
                        "digest", link.digest(),
                        "chain", link.chain()))
                .toList();
        entityManager
                .createNativeQuery("insert into guiju.docket_seal (tenant_id, position, docket_id, salt, digest, chain,"
                        + " sealed_at) select ?1, l.position, l.docket_id, l.salt, l.digest, l.chain,"
                        + " cast(?3 as timestamptz) from jsonb_to_recordset(cast(?2 as jsonb))"
                        + " l(position bigint, docket_id uuid, salt text, digest text, chain text)")
                .setParameter(1, tenant.value())
                .setParameter(2, Json.write(rows))
                .setParameter(3, at.toString())
                .executeUpdate();
    }

    /** The next entries of the chain. */
    public List<SealedEntry> after(TenantId tenant, long position, int limit) {
        utc();
        List<?> rows = entityManager
                .createNativeQuery("select s.position, s.docket_id, s.salt, s.digest, s.chain, d.id, " + ENTRY
                        + " from guiju.docket_seal s left join guiju.docket d on d.tenant_id = s.tenant_id"
                        + " and d.id = s.docket_id where s.tenant_id = ?1 and s.position > ?2 order by s.position"
                        + " limit " + limit)
                .setParameter(1, tenant.value())
                .setParameter(2, position)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(Seals::sealed).toList();
    }

    /** What was decided in some units and days under some regulations, as far as it is sealed. */
    public List<SealedEntry> shown(TenantId tenant, Shown wanted, long position, int limit) {
        utc();
        List<?> rows = entityManager
                .createNativeQuery("select s.position, s.docket_id, s.salt, s.digest, s.chain, d.id, " + ENTRY
                        + " from guiju.docket_seal s join guiju.docket d on d.tenant_id = s.tenant_id"
                        + " and d.id = s.docket_id where s.tenant_id = ?1 and s.position > ?2"
                        + " and d.unit_id = any (cast(?3 as uuid[])) and d.decided_at >= cast(?4 as timestamptz)"
                        + " and d.decided_at < cast(?5 as timestamptz) and exists (select from guiju.docket_clause c"
                        + " where c.tenant_id = ?1 and c.docket_id = d.id"
                        + " and split_part(c.clause, '/', 1) = any (string_to_array(?6, ',')))"
                        + " order by s.position limit " + limit)
                .setParameter(1, tenant.value())
                .setParameter(2, position)
                .setParameter(3, Ids.array(wanted.units()))
                .setParameter(4, wanted.from().toString())
                .setParameter(5, wanted.until().toString())
                .setParameter(6, String.join(",", wanted.regulations()))
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(Seals::sealed).toList();
    }

    /** Digests of the entries after a position up to another, in their order. */
    public List<String> digests(TenantId tenant, long after, long upTo) {
        List<?> rows = entityManager
                .createNativeQuery("select digest from guiju.docket_seal where tenant_id = ?1 and position > ?2"
                        + " and position <= ?3 order by position")
                .setParameter(1, tenant.value())
                .setParameter(2, after)
                .setParameter(3, upTo)
                .getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    /** The link at a length of the chain. */
    public String chainAt(TenantId tenant, long position) {
        if (position == 0) {
            return Chain.START;
        }
        return (String) entityManager
                .createNativeQuery("select chain from guiju.docket_seal where tenant_id = ?1 and position = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, position)
                .getSingleResult();
    }

    /** Entries that stand so far before the end of the chain that they should be in it, and are not. */
    long slippedIn(TenantId tenant, Tip tip) {
        return count("and d.id <= ?2", tenant, earliest(tip.docket()));
    }

    /** Entries that the next round seals. */
    public long waiting(TenantId tenant, Optional<Tip> tip) {
        return count(
                "and d.id > ?2", tenant, tip.map(end -> earliest(end.docket())).orElse(new UUID(0, 0)));
    }

    private long count(String where, TenantId tenant, UUID id) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from guiju.docket d where d.tenant_id = ?1 " + where
                                + " and not exists (select from guiju.docket_seal s where s.tenant_id = ?1"
                                + " and s.docket_id = d.id)")
                        .setParameter(1, tenant.value())
                        .setParameter(2, id)
                        .getSingleResult())
                .longValue();
    }

    /** Moments are written in UTC, whatever the server's zone. */
    private void utc() {
        entityManager
                .createNativeQuery("select set_config('TimeZone', 'UTC', true)")
                .getSingleResult();
    }

    private static UUID earliest(UUID last) {
        return new UUID(last.getMostSignificantBits() - (MARGIN.toMillis() << 16), 0);
    }

    private static SealedEntry sealed(Object[] row) {
        return new SealedEntry(
                ((Number) row[0]).longValue(),
                (UUID) row[1],
                Optional.ofNullable(row[5]).map(there -> entry(row, 6, (String) row[2])),
                (String) row[3],
                (String) row[4]);
    }

    private static Entry entry(Object[] row, int from, String salt) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (var i = 0; i < PARTS.size(); i++) {
            parts.put(PARTS.get(i), (String) row[from + 1 + i]);
        }
        return new Entry((String) row[from], salt, parts);
    }
}
