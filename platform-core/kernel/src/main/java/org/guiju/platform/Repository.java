package org.guiju.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The only place for an entity manager. Refuses to work outside a transaction, since only there a tenant is bound. */
@Stereotype
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Repository {}
