package org.guiju.platform.operation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;

/** Removes what the bound company owns; the database itself sees to it that the company is closed and no other is meant. */
@Repository
@Transactional
class Erasure {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    /**
     * How many rows went.
     *
     * @param company the bound one
     */
    public long erase(TenantId company) {
        entityManager
                .createNativeQuery("update guiju.company_act set operator = '', reason = '' where company_id = ?1")
                .setParameter(1, company.value())
                .executeUpdate();
        entityManager.createNativeQuery("select sec.end_accounts()").getSingleResult();
        var rows =
                entityManager.createNativeQuery("select guiju.erase_company()").getSingleResult();
        return ((Number) rows).longValue();
    }
}
