package org.guiju.platform.admission;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.Repository;
import org.guiju.platform.sealing.Token;

/** What is asked before anybody is bound to a company: passwords, who is known, and whose link it is. */
@Repository
class Accounts {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    /** False when the login has a password already: nobody is taken over through this door. */
    boolean put(String login, String password) {
        return (Boolean) entityManager
                .createNativeQuery("select sec.put_account(?1, ?2)")
                .setParameter(1, login)
                .setParameter(2, password)
                .getSingleResult();
    }

    /** Whether somebody of that issuer works for any company. */
    boolean isKnown(String issuer, String subject) {
        return !entityManager
                .createNativeQuery("select 1 from sec.tenants_of(?1, ?2)")
                .setParameter(1, issuer)
                .setParameter(2, subject)
                .getResultList()
                .isEmpty();
    }

    /** The company and the id of an employee's invitation with that token; the only way to it before a company is bound. */
    Optional<Object[]> invited(Token token) {
        List<?> rows = entityManager
                .createNativeQuery("select tenant_id, id from sec.invited(?1)")
                .setParameter(1, token.hash())
                .getResultList();
        return rows.stream().map(Object[].class::cast).findFirst();
    }
}
