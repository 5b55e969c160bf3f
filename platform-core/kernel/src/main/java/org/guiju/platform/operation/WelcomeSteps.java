package org.guiju.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.admission.Invitation;
import org.guiju.platform.admission.SignIns;
import org.guiju.platform.admission.StaffInvitations;
import org.guiju.platform.sealing.Token;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.Company;

/** The steps, each in a transaction of its own. */
@ApplicationScoped
class WelcomeSteps {

    @Inject
    Invitations invitations;

    @Inject
    Companies companies;

    @Inject
    Opening opening;

    @Inject
    SignIns signIns;

    @Inject
    StaffInvitations staff;

    @Transactional
    public Optional<Welcome.Guest> guest(Token token) {
        return invitations.byToken(token).flatMap(this::guest);
    }

    /** Bound to the company whose employee it invites. */
    @Transactional
    public Optional<Welcome.Guest> guest(SignIns.Lead lead) {
        return staff.invitation(lead.company(), lead.invitation()).flatMap(this::guest);
    }

    private Optional<Welcome.Guest> guest(Invitation found) {
        var company = companies.company(found.company());
        return Optional.of(new Welcome.Guest(found, company, found.state(companies.now(company.id()))))
                .filter(guest -> company.state() != Company.State.CLOSED);
    }

    @Transactional
    public Welcome.Outcome join(Welcome.Guest guest, String password) {
        var login = guest.invitation().login();
        return signIns.put(login, password)
                ? admit(guest, SignIns.OWN_ISSUER, login)
                : new Welcome.Outcome.SignInFirst(login);
    }

    @Transactional
    public Welcome.Outcome join(Welcome.Guest guest, String issuer, String subject) {
        return admit(guest, issuer, subject);
    }

    private Welcome.Outcome admit(Welcome.Guest guest, String issuer, String subject) {
        var tenant = guest.company().id();
        if (companies.isEmployed(tenant, issuer, subject)) {
            return new Welcome.Outcome.SomebodyElse();
        }
        companies.admit(tenant, issuer, subject, employee(guest.invitation()));
        return new Welcome.Outcome.Joined(subject);
    }

    /** Spends the invitation. */
    private UUID employee(Invitation invitation) {
        var tenant = invitation.company();
        if (invitation.employee().isEmpty()) {
            opening.open(tenant);
        }
        var now = companies.now(tenant);
        if (!(invitation.employee().isPresent()
                ? staff.use(tenant, invitation.id(), now)
                : invitations.use(invitation, now))) {
            throw new IllegalStateException("an invitation was used or revoked in the same moment");
        }
        return invitation.employee().orElseGet(() -> opening.administrator(tenant, invitation));
    }
}
