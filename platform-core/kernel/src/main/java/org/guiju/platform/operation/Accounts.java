package org.guiju.platform.operation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.guiju.platform.Repository;

/** Passwords of those who sign in without an identity provider. */
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
}
