package org.guiju.platform.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.guiju.platform.sealing.Token;
import org.guiju.platform.tenancy.Company;
import org.guiju.platform.tenancy.TenantId;

/** Sign-ins of people who hold an invitation, with a password of ours or at Keycloak. */
@ApplicationScoped
public class SignIns {

    /** Who vouches for those who sign in with a password of ours. */
    public static final String OWN_ISSUER = "guiju";

    @Inject
    Accounts accounts;

    /** An employee's invitation, and the company one has to be bound to in order to read it. */
    public record Lead(TenantId company, UUID invitation) {}

    @Transactional
    public Optional<Lead> lead(Token token) {
        return accounts.invited(token).map(row -> new Lead(new TenantId((UUID) row[0]), (UUID) row[1]));
    }

    /** Whether somebody without a sign-in may choose a password here. */
    public boolean takesPasswords() {
        return !KeycloakSettings.wanted() || KeycloakSettings.given().isPresent();
    }

    /** False when the login has a password already: nobody is taken over through this door. */
    @Transactional
    public boolean put(String login, String password) {
        return accounts.put(login, password);
    }

    /** Whether somebody of that issuer works for any company. */
    @Transactional
    public boolean isKnown(String issuer, String subject) {
        return accounts.isKnown(issuer, subject);
    }

    /**
     * The subject of somebody who has just been given that password; empty when the login is somebody's already.
     *
     * @param known whether a subject works for any company
     */
    public Optional<String> putAt(
            KeycloakSettings settings,
            Company company,
            Invitation invitation,
            String password,
            Predicate<String> known) {
        var keycloak = new Keycloak(settings);
        keycloak.open(company.code(), company.name().zhHans(), invitation);
        return keycloak.choosePassword(invitation.login(), password, known);
    }

    /** Somebody who has signed in with a realm of ours is named with the company from the next time on. */
    public void enrol(Company company, String issuer, String subject) {
        KeycloakSettings.given()
                .filter(settings -> settings.realm().equals(issuer))
                .ifPresent(settings -> new Keycloak(settings)
                        .enrol(company.code(), company.name().zhHans(), subject));
    }
}
