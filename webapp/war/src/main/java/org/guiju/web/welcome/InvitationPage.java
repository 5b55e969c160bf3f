package org.guiju.web.welcome;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;
import org.guiju.platform.admission.Invitation;
import org.guiju.platform.admission.SignIns;
import org.guiju.platform.operation.Welcome;
import org.guiju.web.identity.SignedIn;
import org.guiju.web.wording.Words;
import org.primefaces.context.PrimeFacesContext;

/** 邀请: shows where a link leads and lets whoever holds it in, once. */
@Named("invited")
@RequestScoped
public class InvitationPage {

    private static final Logger LOG = System.getLogger(InvitationPage.class.getName());

    @Inject
    private Welcome welcome;

    @Inject
    private SignIns signIns;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private String token = "";
    private String password = "";
    private String again = "";
    private Optional<Welcome.Guest> guest = Optional.empty();
    private boolean read;

    /** Needed before any field is read: without an open invitation there is no form to read. */
    @PostConstruct
    void receive() {
        setToken(request.getParameter("token"));
    }

    private Optional<Welcome.Guest> guest() {
        if (!read) {
            read = true;
            guest = token.matches("[A-Za-z0-9_-]{20,100}") ? welcome.guest(token) : Optional.empty();
        }
        return guest;
    }

    public boolean isOpen() {
        return guest().filter(found -> found.state() == Invitation.State.OPEN).isPresent();
    }

    /** Why the link does not work. */
    public String getShut() {
        return words.of("invited.shut."
                + guest().map(found -> found.state().name().toLowerCase(Locale.ROOT))
                        .orElse("unknown"));
    }

    /** What one is invited to. */
    public String getTo() {
        return words.of(
                guest().flatMap(found -> found.invitation().employee()).isPresent() ? "invited.to.work" : "invited.to",
                getCompany());
    }

    public String getCompany() {
        return guest().map(found -> words.text(found.company().name())).orElse("");
    }

    public String getName() {
        return guest().map(found -> found.invitation().name()).orElse("");
    }

    public String getLogin() {
        return guest().map(found -> found.invitation().login()).orElse("");
    }

    /** Where the server cannot administer the identity provider, nobody chooses a password here. */
    public boolean isByPassword() {
        return signIns.takesPasswords();
    }

    /** Somebody without a sign-in chooses a password and is signed in with it. */
    public void choose() throws IOException {
        if (!password.equals(again)) {
            tell("invited.differs");
            return;
        }
        switch (welcome.join(token, password)) {
            case Welcome.Outcome.Joined joined -> enter(joined.login());
            case Welcome.Outcome.PasswordTooShort tooShort -> tell("invited.short", Welcome.SHORTEST_PASSWORD);
            case Welcome.Outcome.SignInFirst first -> tell("invited.known", first.login());
            case Welcome.Outcome.SomebodyElse other -> tell("invited.other");
            case Welcome.Outcome.Shut shut -> read = false;
        }
    }

    /** Somebody who is signed in already takes the invitation. */
    public void take() throws IOException {
        var outcome = welcome.join(
                token, signedIn.issuer().orElseThrow(), signedIn.subject().orElseThrow());
        switch (outcome) {
            case Welcome.Outcome.Joined joined -> {
                // An identity provider names the company from the next sign-in on, which it answers without asking
                // again.
                if (!SignIns.OWN_ISSUER.equals(signedIn.issuer().orElseThrow())) {
                    request.getSession().invalidate();
                }
                leave();
            }
            case Welcome.Outcome.SomebodyElse other -> tell("invited.other");
            default -> read = false;
        }
    }

    /** Where signing in at once is not possible, the next page asks for it. */
    private void enter(String login) throws IOException {
        try {
            request.login(login, password);
        } catch (ServletException elsewhere) {
            LOG.log(Level.DEBUG, "signed in by the next page", elsewhere);
        }
        leave();
    }

    private static void leave() throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/home.xhtml");
    }

    private void tell(String key, Object... facts) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, words.of(key, facts), ""));
    }

    /** Goes back with the form: no script of PrimeFaces, which would add it, is on this page. */
    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }

    public String getSubject() {
        return signedIn.getUserName();
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token == null ? "" : token;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again == null ? "" : again;
    }
}
