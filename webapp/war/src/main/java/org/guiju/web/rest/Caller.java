package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Redaction;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.web.identity.SignedIn;
import org.guiju.web.language.ReaderLanguage;
import org.guiju.web.record.Sight;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** The employee in whose name a program calls. */
@RequestScoped
public class Caller {

    @Inject
    private SignedIn signedIn;

    @Inject
    private Me me;

    @Inject
    private Sight sight;

    @Inject
    private Words words;

    @Inject
    private ReaderLanguage language;

    TenantId tenant() {
        return employed().tenant();
    }

    Actor actor() {
        return employed().actor();
    }

    Set<String> roles() {
        return employed().roles();
    }

    List<String> unitPath() {
        return employed().unitPath();
    }

    Redaction redaction() {
        return employed().redaction();
    }

    /** Refused where the page of the same name would be. */
    void enter(Place place) {
        if (!employed().mayEnter(place)) {
            throw new ProblemException(403, "not-allowed");
        }
    }

    Viewer viewer() {
        return new Viewer(employed().employee(), sight.oversees(), me.names(), language.getLocale(), words.zone());
    }

    String companyName() {
        return signedIn.getCompanyName();
    }

    Instant now() {
        return words.now();
    }

    /** An account without a post in the company has nothing to ask here. */
    private Me employed() {
        if (!me.isEmployed()) {
            throw new ProblemException(403, "employee-required");
        }
        return me;
    }
}
