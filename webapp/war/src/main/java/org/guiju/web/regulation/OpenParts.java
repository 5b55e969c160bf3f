package org.guiju.web.regulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import org.guiju.platform.revision.Rewriting;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;

/** Lets those in who work on regulations, and to the parts of clauses alone that their company may rewrite. */
@RequestScoped
public class OpenParts {

    @Inject
    private Rewriting rewriting;

    @Inject
    private Me me;

    void entered() {
        if (!me.isEmployed() || !me.mayEnter(Place.WORKBENCH)) {
            throw new ForbiddenException();
        }
    }

    Wanted wanted(String body) {
        entered();
        var wanted = Wanted.read(body);
        if (!rewriting.isOpen(me.tenant(), wanted.clause(), wanted.part())) {
            throw new NotFoundException();
        }
        return wanted;
    }
}
