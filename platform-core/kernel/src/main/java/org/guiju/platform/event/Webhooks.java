package org.guiju.platform.event;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.sealing.Seal;
import org.guiju.platform.tenancy.TenantId;

/** All webhooks of a company. */
@Repository
public class Webhooks {

    /** How long a former secret still signs beside the new one. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    private static final String COLUMNS = "select id, url, topics, state, coalesce(because, ''), position, tries,"
            + " cast(extract(epoch from failing_since) * 1000 as bigint),"
            + " cast(extract(epoch from patience) as bigint), created_by,"
            + " cast(extract(epoch from created_at) * 1000 as bigint) from guiju.webhook where tenant_id = ?1 ";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    void add(TenantId tenant, Webhook webhook, Secret secret) {
        entityManager
                .createNativeQuery("insert into guiju.webhook (tenant_id, id, url, topics, secret, patience, position,"
                        + " created_by, created_at) values (?1, ?2, ?3, ?4, ?5, make_interval(secs => ?6), ?7, ?8,"
                        + " cast(?9 as timestamptz))")
                .setParameter(1, tenant.value())
                .setParameter(2, webhook.id())
                .setParameter(3, webhook.url())
                .setParameter(4, webhook.topics().stored())
                .setParameter(5, underSeal(webhook.id(), secret))
                .setParameter(6, (double) webhook.patience().toSeconds())
                .setParameter(7, webhook.position())
                .setParameter(8, webhook.createdBy())
                .setParameter(9, webhook.createdAt().toString())
                .executeUpdate();
    }

    public Optional<Webhook> webhook(TenantId tenant, UUID id) {
        return list(COLUMNS + "and id = ?2", tenant, id).stream().findFirst();
    }

    /** The one an action names. */
    Optional<Webhook> named(TenantId tenant, Map<String, Object> values) {
        try {
            return webhook(tenant, UUID.fromString(String.valueOf(values.get("webhook"))));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Newest first, those that ended last. */
    public List<Webhook> all(TenantId tenant) {
        return list(COLUMNS + "order by state = 'ended', id desc", tenant);
    }

    /** Keeps its state and position from being changed by anybody else until the transaction ends. */
    Optional<Webhook> locked(TenantId tenant, UUID id) {
        return list(COLUMNS + "and id = ?2 for update", tenant, id).stream().findFirst();
    }

    private List<Webhook> list(String sql, TenantId tenant, UUID... id) {
        var query = entityManager.createNativeQuery(sql).setParameter(1, tenant.value());
        for (UUID one : id) {
            query.setParameter(2, one);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> webhook((Object[]) row)).toList();
    }

    private static Webhook webhook(Object[] row) {
        return new Webhook(
                (UUID) row[0],
                (String) row[1],
                Topics.read((String) row[2]),
                Webhook.State.valueOf(((String) row[3]).toUpperCase(Locale.ROOT)),
                Optional.of((String) row[4]).filter(because -> !because.isEmpty()),
                ((Number) row[5]).longValue(),
                ((Number) row[6]).intValue(),
                Optional.ofNullable((Number) row[7]).map(millis -> Instant.ofEpochMilli(millis.longValue())),
                Duration.ofSeconds(((Number) row[8]).longValue()),
                (UUID) row[9],
                Instant.ofEpochMilli(((Number) row[10]).longValue()));
    }

    /** What it sends is signed with: the secret, and the former one as long as both hold. */
    List<Secret> secrets(TenantId tenant, UUID id, Instant now) {
        List<?> rows = entityManager
                .createNativeQuery("select unnest(array[secret, case when former_until > cast(?3 as timestamptz)"
                        + " then former_secret end]) from guiju.webhook where tenant_id = ?1 and id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .setParameter(3, now.toString())
                .getResultList();
        return rows.stream()
                .filter(String.class::isInstance)
                .map(kept -> opened(id, (String) kept))
                .toList();
    }

    /** The secret, if nobody was told it yet; it is told once. */
    public Optional<String> tellSecret(TenantId tenant, UUID id) {
        List<?> told = entityManager
                .createNativeQuery("update guiju.webhook set secret_told = true"
                        + " where tenant_id = ?1 and id = ?2 and not secret_told returning secret")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .getResultList();
        return told.stream().findFirst().map(kept -> opened(id, (String) kept).text());
    }

    void rotate(TenantId tenant, UUID id, Secret secret, Instant now) {
        update(
                        "secret = ?3, secret_told = false, former_secret = secret, former_until = cast(?4 as timestamptz)",
                        tenant,
                        id)
                .setParameter(3, underSeal(id, secret))
                .setParameter(4, now.plus(OVERLAP).toString())
                .executeUpdate();
    }

    /** Seals anew what was sealed with a former key, or lies open from before secrets were sealed. */
    void reseal(TenantId tenant) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "select id, secret, former_secret from guiju.webhook where tenant_id = ?1 for update")
                .setParameter(1, tenant.value())
                .getResultList();
        var seal = Seal.ofThisServer();
        rows.stream()
                .map(Object[].class::cast)
                .filter(row -> !seal.isCurrent((String) row[1]) || (row[2] != null && !seal.isCurrent((String) row[2])))
                .forEach(row -> update("secret = ?3, former_secret = nullif(?4, '')", tenant, (UUID) row[0])
                        .setParameter(3, underSeal((UUID) row[0], opened((UUID) row[0], (String) row[1])))
                        .setParameter(
                                4,
                                Optional.ofNullable((String) row[2])
                                        .map(former -> underSeal((UUID) row[0], opened((UUID) row[0], former)))
                                        .orElse(""))
                        .executeUpdate());
    }

    private static String underSeal(UUID webhook, Secret secret) {
        return Seal.ofThisServer().seal(secret.text(), "webhook/" + webhook);
    }

    private static Secret opened(UUID webhook, String kept) {
        return new Secret(Secret.isOpen(kept) ? kept : Seal.ofThisServer().open(kept, "webhook/" + webhook));
    }

    void turn(TenantId tenant, UUID id, Webhook.State state, Optional<String> because) {
        update("state = ?3, because = nullif(?4, ''), tries = 0, failing_since = null", tenant, id)
                .setParameter(3, state.name().toLowerCase(Locale.ROOT))
                .setParameter(4, because.orElse(""))
                .executeUpdate();
    }

    /** Starts over behind a place, before it or after. */
    void rewind(TenantId tenant, UUID id, long position) {
        update("position = ?3, tries = 0, failing_since = null", tenant, id)
                .setParameter(3, position)
                .executeUpdate();
    }

    /** Never backwards: a node that comes late has nothing to say. */
    void passed(TenantId tenant, UUID id, long from, long to) {
        update("position = ?4, tries = 0, failing_since = null", tenant, id, "and position = ?3")
                .setParameter(3, from)
                .setParameter(4, to)
                .executeUpdate();
    }

    void failed(TenantId tenant, UUID id, Instant at) {
        update("tries = tries + 1, failing_since = coalesce(failing_since, cast(?3 as timestamptz))", tenant, id)
                .setParameter(3, at.toString())
                .executeUpdate();
    }

    private Query update(String set, TenantId tenant, UUID id) {
        return update(set, tenant, id, "");
    }

    private Query update(String set, TenantId tenant, UUID id, String condition) {
        return entityManager
                .createNativeQuery("update guiju.webhook set " + set + " where tenant_id = ?1 and id = ?2 " + condition)
                .setParameter(1, tenant.value())
                .setParameter(2, id);
    }
}
