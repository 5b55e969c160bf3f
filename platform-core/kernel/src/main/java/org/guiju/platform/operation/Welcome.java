package org.guiju.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.guiju.platform.tenancy.Company;

/** Lets the invited administrator in: a sign-in, a membership, and the link is spent, all of it or nothing. */
@ApplicationScoped
public class Welcome {

    /** Shorter passwords are guessed. */
    public static final int SHORTEST_PASSWORD = 10;

    @Inject
    WelcomeSteps steps;

    /** What became of somebody with a link. */
    public sealed interface Outcome {

        record Joined(String login) implements Outcome {}

        /** The link does not work, and why; empty where there never was such a link. */
        record Shut(Optional<Invitation.State> why) implements Outcome {}

        /** The login has a password already: its owner signs in first and opens the link again. */
        record SignInFirst(String login) implements Outcome {}

        record PasswordTooShort() implements Outcome {}
    }

    /** Whom a link invites where to. */
    public record Guest(Invitation invitation, Company company, Invitation.State state) {}

    public Optional<Guest> guest(String token) {
        return steps.guest(token);
    }

    /** Somebody who is not signed in chooses a password. */
    public Outcome join(String token, String password) {
        var guest = steps.guest(token);
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
        var guest = steps.guest(token);
        return guest.isPresent() && guest.get().state() == Invitation.State.OPEN
                ? within(guest.get(), () -> steps.join(guest.get(), issuer, subject))
                : new Outcome.Shut(guest.map(Guest::state));
    }

    /** The password is the identity provider's to keep; a second try finds it there and asks to sign in with it. */
    private Outcome throughKeycloak(Guest guest, String password, KeycloakSettings settings) {
        var keycloak = new Keycloak(settings);
        keycloak.open(guest.company().code(), guest.company().name().zhHans(), guest.invitation());
        var login = guest.invitation().login();
        return keycloak.choosePassword(login, password)
                .map(subject -> within(guest, () -> steps.join(guest, settings.realm(), subject)))
                .orElse(new Outcome.SignInFirst(login));
    }

    /** Whether somebody without a sign-in may choose a password here. */
    public boolean takesPasswords() {
        return !KeycloakSettings.wanted() || KeycloakSettings.given().isPresent();
    }

    private static Outcome within(Guest guest, Callable<Outcome> work) {
        return Bound.to(guest.company().id(), work);
    }
}
