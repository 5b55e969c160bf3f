package org.guiju.platform.operation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.admission.Invitation;
import org.guiju.platform.sealing.Token;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;

/** Invitations, read before anybody is bound to a company. At most one of a company is open. */
@Repository
public class Invitations {

    private static final String COLUMNS = "select id, company_id, token_hash, name, login, email,"
            + " cast(extract(epoch from expires_at) as bigint), cast(extract(epoch from used_at) as bigint),"
            + " cast(extract(epoch from revoked_at) as bigint) from guiju.company_invitation ";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    /** Opens one and ends the former. */
    void issue(TenantId company, String name, String login, Optional<String> email, Instant now) {
        revoke(company, now);
        var id = Ids.next();
        entityManager
                .createNativeQuery(
                        "insert into guiju.company_invitation (id, company_id, token_hash, name, login, email, created_at,"
                                + " expires_at) values (?1, ?2, ?3, ?4, ?5, cast(?6 as text), cast(?7 as timestamptz),"
                                + " cast(?8 as timestamptz))")
                .setParameter(1, id)
                .setParameter(2, company.value())
                .setParameter(3, Token.of(Invitation.PURPOSE, id).hash())
                .setParameter(4, name)
                .setParameter(5, login)
                .setParameter(6, email.orElse(null))
                .setParameter(7, now.toString())
                .setParameter(8, now.plus(Invitation.VALIDITY).toString())
                .executeUpdate();
    }

    void revoke(TenantId company, Instant now) {
        entityManager
                .createNativeQuery("update guiju.company_invitation set revoked_at = cast(?2 as timestamptz)"
                        + " where company_id = ?1 and used_at is null and revoked_at is null")
                .setParameter(1, company.value())
                .setParameter(2, now.toString())
                .executeUpdate();
    }

    /** False when somebody has used it in the meantime, or it was revoked. */
    boolean use(Invitation invitation, Instant now) {
        return entityManager
                        .createNativeQuery("update guiju.company_invitation set used_at = cast(?2 as timestamptz)"
                                + " where id = ?1 and used_at is null and revoked_at is null")
                        .setParameter(1, invitation.id())
                        .setParameter(2, now.toString())
                        .executeUpdate()
                == 1;
    }

    public Optional<Invitation> latest(TenantId company) {
        return rows(COLUMNS + "where company_id = ?1 order by created_at desc, id desc limit 1", company.value())
                .stream()
                .findFirst();
    }

    Optional<Invitation> byToken(Token token) {
        return rows(COLUMNS + "where token_hash = ?1", token.hash()).stream().findFirst();
    }

    boolean used(TenantId company) {
        return !rows(COLUMNS + "where company_id = ?1 and used_at is not null", company.value())
                .isEmpty();
    }

    private List<Invitation> rows(String sql, Object parameter) {
        List<?> rows =
                entityManager.createNativeQuery(sql).setParameter(1, parameter).getResultList();
        return rows.stream().map(Object[].class::cast).map(Invitations::read).toList();
    }

    private static Invitation read(Object[] row) {
        return new Invitation(
                (UUID) row[0],
                new TenantId((UUID) row[1]),
                Optional.empty(),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                Optional.ofNullable((String) row[5]),
                instant(row[6]).orElseThrow(),
                instant(row[7]),
                instant(row[8]));
    }

    private static Optional<Instant> instant(Object seconds) {
        return Optional.ofNullable(seconds).map(at -> Instant.ofEpochSecond(((Number) at).longValue()));
    }
}
