package org.guiju.web.shift;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.guiju.platform.pin.PinDesk;
import org.guiju.platform.pin.Pins;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Sitting;
import org.guiju.web.wording.Words;

/** 平板密码: one's own, set and changed by oneself only. */
@Named("pinPage")
@RequestScoped
public class PinPage {

    @Inject
    private PinDesk desk;

    @Inject
    private Pins pins;

    @Inject
    private Sitting sitting;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private String state = "";

    public void load() throws IOException {
        if (!door.finds(me.isEmployed())) {
            return;
        }
        if (FacesContext.getCurrentInstance().isPostback()) {
            set();
        }
        state = sitting.read(() -> pins.since(me.tenant(), me.employee()))
                .map(since -> words.of("pin.set", words.exact(since)))
                .orElseGet(() -> words.of("pin.unset"));
    }

    private void set() {
        var sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        var pin = sent.getOrDefault("pin", "").strip();
        if (!pin.equals(sent.getOrDefault("again", "").strip())) {
            tell(FacesMessage.SEVERITY_ERROR, words.of("pin.differ"));
            return;
        }
        var answer = desk.set(me.actor(), pin);
        var wrong = answer.problems().stream().findFirst().map(problem -> words.text(problem.says()));
        wrong.or(() -> answer.shut().map(shut -> words.text(shut.says())))
                .or(() -> Optional.of(words.of("pin.done")).filter(done -> !answer.permitted()))
                .ifPresentOrElse(
                        why -> tell(FacesMessage.SEVERITY_ERROR, why),
                        () -> tell(FacesMessage.SEVERITY_INFO, words.of("pin.done")));
    }

    private static void tell(FacesMessage.Severity severity, String says) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, says, ""));
    }

    public String getState() {
        return state;
    }
}
