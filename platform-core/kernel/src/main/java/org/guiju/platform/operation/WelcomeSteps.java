package org.guiju.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.guiju.platform.tenancy.Companies;

/** The steps, each in a transaction of its own. */
@ApplicationScoped
class WelcomeSteps {

    private static final String OWN_ISSUER = "guiju";

    @Inject
    Invitations invitations;

    @Inject
    Companies companies;

    @Inject
    Opening opening;

    @Inject
    Accounts accounts;

    @Transactional
    public Optional<Welcome.Guest> guest(String token) {
        return invitations.byToken(token).map(found -> {
            var company = companies.company(found.company());
            return new Welcome.Guest(found, company, found.state(companies.now(company.id())));
        });
    }

    @Transactional
    public Welcome.Outcome join(Welcome.Guest guest, String password) {
        var login = guest.invitation().login();
        return accounts.put(login, password) ? admit(guest, OWN_ISSUER, login) : new Welcome.Outcome.SignInFirst(login);
    }

    @Transactional
    public Welcome.Outcome join(Welcome.Guest guest, String issuer, String subject) {
        return admit(guest, issuer, subject);
    }

    private Welcome.Outcome admit(Welcome.Guest guest, String issuer, String subject) {
        var tenant = guest.company().id();
        opening.open(tenant);
        if (!invitations.use(guest.invitation(), companies.now(tenant))) {
            throw new IllegalStateException("an invitation was used or revoked in the same moment");
        }
        companies.admit(tenant, issuer, subject, opening.administrator(tenant, guest.invitation()));
        return new Welcome.Outcome.Joined(subject);
    }
}
