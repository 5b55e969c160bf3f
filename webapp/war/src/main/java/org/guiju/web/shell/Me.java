package org.guiju.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guiju.sdk.Texts;
import org.guiju.web.identity.SignedIn;

/** The person at the screen as an employee: name, unit, posts, and how much waits for them. Read once a request. */
@RequestScoped
public class Me {

    @Inject
    private SignedIn signedIn;

    @Inject
    private Affairs affairs;

    private Optional<Affairs.Summary> summary = Optional.empty();

    public boolean isEmployed() {
        return signedIn.tenantId().isPresent() && signedIn.employeeId().isPresent();
    }

    public String name() {
        return summary().name();
    }

    public Optional<Texts> unit() {
        return summary().unit();
    }

    /** Codes of the posts; the platform's operator has one of their own. */
    public Set<String> roles() {
        return summary().roles();
    }

    int duties() {
        return summary().duties();
    }

    int unread() {
        return summary().unread();
    }

    List<ModuleEntry> moduleEntries() {
        return summary().modules();
    }

    private Affairs.Summary summary() {
        if (summary.isEmpty()) {
            summary = Optional.of(isEmployed() ? affairs.of(signedIn) : Affairs.Summary.stranger(signedIn));
        }
        return summary.get();
    }
}
