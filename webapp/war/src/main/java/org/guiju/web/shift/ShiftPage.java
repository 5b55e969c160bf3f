package org.guiju.web.shift;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import org.guiju.platform.attachment.Uploads;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;

/** The screen itself: who may open it; everything on it comes with the data. */
@Named("shift")
@RequestScoped
public class ShiftPage {

    @Inject
    private Screens screens;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Transactional
    public void load() throws IOException {
        door.finds(me.isEmployed() && screens.any(me.tenant(), me.roles()));
    }

    public String getPerson() {
        return me.employee().toString();
    }

    public int getMostBytes() {
        return Uploads.MOST_BYTES;
    }
}
