package org.guiju.platform.tenancy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.sdk.Texts;

/** The companies of this installation, and what time it is for each. */
@Repository
public class Companies {

    private static final String COLUMNS = "select id, code, name, names ->> 'zh-Hant', names ->> 'en', zone, currency,"
            + " jurisdiction, language, state, halt ->> 'reason', halt ->> 'contact' from guiju.tenant ";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @Inject
    Remembered remembered;

    public Company company(TenantId tenant) {
        return remembered.once(Company.class, tenant, () -> rows(COLUMNS + "where id = ?1", tenant.value())
                .getFirst());
    }

    public Optional<Company> byCode(String code) {
        return rows(COLUMNS + "where code = ?1", code).stream().findFirst();
    }

    public List<Company> all() {
        return rows(COLUMNS + "where ?1 = ?1 order by code", "");
    }

    /** The company's "now": the database's, moved in the demo and test profiles only. */
    public Instant now(TenantId tenant) {
        return remembered.once(Instant.class, tenant, () -> clock(tenant));
    }

    private Instant clock(TenantId tenant) {
        var at = entityManager
                .createNativeQuery("select now() + clock_offset from guiju.tenant where id = ?1")
                .setParameter(1, tenant.value())
                .getSingleResult();
        return at instanceof Timestamp timestamp ? timestamp.toInstant() : ((OffsetDateTime) at).toInstant();
    }

    /** Has a company that was founded just now begin its life so long ago; the caller answers for the profile. */
    public void setBack(TenantId tenant, Duration behind) {
        entityManager
                .createNativeQuery("update guiju.tenant set clock_offset = make_interval(secs => ?2) where id = ?1")
                .setParameter(1, tenant.value())
                .setParameter(2, -(double) behind.toSeconds())
                .executeUpdate();
        remembered.forget(Instant.class, tenant);
    }

    /** Moves a company's clock forward; the caller answers for being in the demo or test profile. */
    public void advance(TenantId tenant, Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("A clock never goes back: " + by);
        }
        entityManager
                .createNativeQuery(
                        "update guiju.tenant set clock_offset = clock_offset + make_interval(secs => ?2) where id = ?1")
                .setParameter(1, tenant.value())
                .setParameter(2, (double) by.toSeconds())
                .executeUpdate();
        remembered.forget(Instant.class, tenant);
    }

    /** False when the code is taken. */
    public boolean found(Company company) {
        return entityManager
                        .createNativeQuery(
                                "insert into guiju.tenant (id, code, name, names, zone, currency, jurisdiction, language)"
                                        + " values (?1, ?2, ?3, jsonb_build_object('zh-Hant', cast(?4 as text), 'en',"
                                        + " cast(?5 as text)), ?6, ?7, ?8, ?9) on conflict (code) do nothing")
                        .setParameter(1, company.id().value())
                        .setParameter(2, company.code())
                        .setParameter(3, company.name().zhHans())
                        .setParameter(4, company.name().zhHant())
                        .setParameter(5, company.name().en())
                        .setParameter(6, company.zone().getId())
                        .setParameter(7, company.currency())
                        .setParameter(8, company.jurisdiction())
                        .setParameter(9, company.language())
                        .executeUpdate()
                == 1;
    }

    /** From now on nothing can be done in it, until it is resumed. */
    public void halt(TenantId tenant, Company.State state, Company.Halt halt) {
        entityManager
                .createNativeQuery("update guiju.tenant set state = ?2, halted_at = coalesce(halted_at, now()),"
                        + " halt = jsonb_build_object('reason', cast(?3 as text), 'contact', cast(?4 as text))"
                        + " where id = ?1")
                .setParameter(1, tenant.value())
                .setParameter(2, state.spelling())
                .setParameter(3, halt.reason())
                .setParameter(4, halt.contact())
                .executeUpdate();
        remembered.forget(Company.class, tenant);
    }

    public void resume(TenantId tenant) {
        entityManager
                .createNativeQuery(
                        "update guiju.tenant set state = 'active', halted_at = null, halt = null where id = ?1")
                .setParameter(1, tenant.value())
                .executeUpdate();
        remembered.forget(Company.class, tenant);
    }

    /** Lets somebody of an identity provider act as an employee of the company. */
    public void admit(TenantId tenant, String issuer, String subject, UUID employee) {
        entityManager
                .createNativeQuery("insert into guiju.membership (iss, sub, tenant_id, employee_id)"
                        + " values (?1, ?2, ?3, ?4) on conflict (iss, sub, tenant_id) do update"
                        + " set employee_id = excluded.employee_id where membership.employee_id is null")
                .setParameter(1, issuer)
                .setParameter(2, subject)
                .setParameter(3, tenant.value())
                .setParameter(4, employee)
                .executeUpdate();
    }

    /** Whether somebody of an identity provider acts as an employee of the company already. */
    public boolean isEmployed(TenantId tenant, String issuer, String subject) {
        return !entityManager
                .createNativeQuery("select 1 from guiju.membership where iss = ?1 and sub = ?2 and tenant_id = ?3"
                        + " and employee_id is not null")
                .setParameter(1, issuer)
                .setParameter(2, subject)
                .setParameter(3, tenant.value())
                .getResultList()
                .isEmpty();
    }

    /** Whether anybody has come in as the employee. */
    public boolean isMember(TenantId tenant, UUID employee) {
        return !entityManager
                .createNativeQuery("select 1 from guiju.membership where tenant_id = ?1 and employee_id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, employee)
                .getResultList()
                .isEmpty();
    }

    /** That sign-in no longer leads to the employee. */
    public void withdraw(TenantId tenant, String issuer, String subject, UUID employee) {
        entityManager
                .createNativeQuery("delete from guiju.membership where iss = ?1 and sub = ?2 and tenant_id = ?3"
                        + " and employee_id = ?4")
                .setParameter(1, issuer)
                .setParameter(2, subject)
                .setParameter(3, tenant.value())
                .setParameter(4, employee)
                .executeUpdate();
    }

    /** Nobody acts as that employee any more. */
    public void expel(TenantId tenant, UUID employee) {
        entityManager
                .createNativeQuery("delete from guiju.membership where tenant_id = ?1 and employee_id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, employee)
                .executeUpdate();
    }

    private List<Company> rows(String sql, Object parameter) {
        List<?> rows =
                entityManager.createNativeQuery(sql).setParameter(1, parameter).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Company(
                        new TenantId((UUID) row[0]),
                        (String) row[1],
                        name(row),
                        ZoneId.of((String) row[5]),
                        (String) row[6],
                        (String) row[7],
                        (String) row[8],
                        Company.State.spelt((String) row[9]),
                        Optional.ofNullable((String) row[10])
                                .map(reason -> new Company.Halt(reason, (String) row[11]))))
                .toList();
    }

    private static Texts name(Object[] row) {
        var name = (String) row[2];
        return new Texts(
                name,
                Optional.ofNullable((String) row[3]).orElse(name),
                Optional.ofNullable((String) row[4]).orElse(name));
    }
}
