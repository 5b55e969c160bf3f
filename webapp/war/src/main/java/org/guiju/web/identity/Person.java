package org.guiju.web.identity;

import java.util.Optional;
import java.util.Set;

/**
 * Somebody who proved who they are. Issuer and subject together never change hands.
 *
 * @param organizations the companies the issuer names; empty when it names none at all, as with sign-in by form
 */
record Person(String issuer, String subject, Optional<Set<String>> organizations) {

    /** The issuer of those who sign in with a password of ours. */
    static final String OWN_ISSUER = "guiju";

    static Person byPassword(String userName) {
        return new Person(OWN_ISSUER, userName, Optional.empty());
    }

    /** Membership is the authority; an issuer that names companies may only narrow it. */
    boolean mayNameThemselvesOf(Membership membership) {
        return organizations.map(named -> named.contains(membership.code())).orElse(true);
    }
}
