package org.guiju.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;

/** Turns away whoever has no business on a page. */
@RequestScoped
public class Door {

    @Inject
    private Me me;

    /** Answers 403 and ends the request when the place is not open to this person. */
    public boolean lets(Place place) throws IOException {
        return me.mayEnter(place) || end(403);
    }

    /** Answers 404 and ends the request when there is nothing to show. */
    public boolean finds(boolean something) throws IOException {
        return something || end(404);
    }

    private static boolean end(int status) throws IOException {
        var faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().responseSendError(status, "");
        faces.responseComplete();
        return false;
    }
}
