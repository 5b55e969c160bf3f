package org.guiju.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.guiju.platform.admission.Invitation;
import org.guiju.platform.admission.KeycloakSettings;
import org.guiju.platform.admission.SignIns;
import org.guiju.platform.sealing.Token;
import org.guiju.platform.tenancy.Company;

/** Lets whoever was invited in: a sign-in, a membership, and the link is spent, all of it or nothing. */
@ApplicationScoped
public class Welcome {

    /** Shorter passwords are guessed. */
    public static final int SHORTEST_PASSWORD = 10;

    @Inject
    WelcomeSteps steps;

    @Inject
    SignIns signIns;

    /** What became of somebody with a link. */
    public sealed interface Outcome {

        record Joined(String login) implements Outcome {}

        /** The link does not work, and why; empty where there never was such a link. */
        record Shut(Optional<Invitation.State> why) implements Outcome {}

        /** The login has a password already: its owner signs in first and opens the link again. */
        record SignInFirst(String login) implements Outcome {}

        record PasswordTooShort() implements Outcome {}

        /** Whoever is signed in works for the company already, as somebody else than the link is for. */
        record SomebodyElse() implements Outcome {}
    }

    /** Whom a link invites where to. */
    public record Guest(Invitation invitation, Company company, Invitation.State state) {}

    public Optional<Guest> guest(String token) {
        var said = new Token(token);
        return steps.guest(said)
                .or(() -> signIns.lead(said).flatMap(lead -> Bound.to(lead.company(), () -> steps.guest(lead))));
    }

    /** Somebody who is not signed in chooses a password. */
    public Outcome join(String token, String password) {
        var guest = guest(token);
        if (guest.isEmpty() || guest.get().state() != Invitation.State.OPEN) {
            return new Outcome.Shut(guest.map(Guest::state));
        }
        if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
            return new Outcome.PasswordTooShort();
        }
        var settings = KeycloakSettings.given();
        return settings.isPresent()
                ? throughKeycloak(guest.get(), password, settings.get())
                : within(guest.get(), () -> steps.join(guest.get(), password));
    }

    /** Somebody who is signed in takes the invitation with that sign-in. */
    public Outcome join(String token, String issuer, String subject) {
        var guest = guest(token);
        if (guest.isEmpty() || guest.get().state() != Invitation.State.OPEN) {
            return new Outcome.Shut(guest.map(Guest::state));
        }
        signIns.enrol(guest.get().company(), issuer, subject);
        return within(guest.get(), () -> steps.join(guest.get(), issuer, subject));
    }

    /** The password is the identity provider's to keep; a second try finds it there and asks to sign in with it. */
    private Outcome throughKeycloak(Guest guest, String password, KeycloakSettings settings) {
        var login = guest.invitation().login();
        return signIns.putAt(
                        settings,
                        guest.company(),
                        guest.invitation(),
                        password,
                        subject -> signIns.isKnown(settings.realm(), subject))
                .map(subject -> within(guest, () -> steps.join(guest, settings.realm(), subject)))
                .orElse(new Outcome.SignInFirst(login));
    }

    private static Outcome within(Guest guest, Callable<Outcome> work) {
        return Bound.to(guest.company().id(), work);
    }
}
