package org.guiju.web.device;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.value.Ids;
import org.guiju.web.shell.Me;
import org.guiju.web.verdict.Outlooks;
import org.guiju.web.wording.Words;

/** What the page's buttons want done: each is an action for the desk. A button says {@code action device}. */
@RequestScoped
public class DeviceWishes {

    private static final String REGISTER = "RegisterDevice";
    private static final String ROTATE = "RotateDeviceKey";
    private static final List<String> ACTIONS = List.of(REGISTER, ROTATE, "RetireDevice");

    @Inject
    private ActionDesk desk;

    @Inject
    private DeviceLines lines;

    @Inject
    private Regulations regulations;

    @Inject
    private Outlooks outlooks;

    @Inject
    private Me me;

    @Inject
    private Words words;

    /** The key that is told now and never again; empty where there is none. */
    String grant() {
        var sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        var wish = (sent.getOrDefault("do", "") + " ").split(" ", 3);
        var action = wish[0];
        if (!ACTIONS.contains(action)) {
            return "";
        }
        var answer = desk.submit(
                me.actor(),
                new Submission(
                        action,
                        Optional.empty(),
                        action.equals(REGISTER) ? registration(sent) : Map.of("device", wish[1]),
                        UUID.randomUUID().toString(),
                        Submission.Channel.PAGE));
        if (answer.permitted()) {
            tell(FacesMessage.SEVERITY_INFO, words.of("device.done." + action), "");
            return told(action, wish[1]);
        }
        var outlook = outlooks.of(regulations.library().actionType(action).orElseThrow(), answer);
        var why = outlook.lines().stream().map(line -> line.text()).filter(text -> !text.isBlank());
        tell(
                FacesMessage.SEVERITY_ERROR,
                outlook.verdict().title(),
                why.findFirst().orElse(outlook.verdict().detail()));
        return "";
    }

    private static Map<String, Object> registration(Map<String, String> sent) {
        var about = (sent.getOrDefault("about", "") + " ").split(" ", 3);
        return Map.of(
                "record",
                about[0],
                "reports",
                about[1],
                "name",
                sent.getOrDefault("name", ""),
                "silence",
                sent.getOrDefault("silence", ""));
    }

    private String told(String action, String device) {
        return switch (action) {
            case REGISTER -> lines.tellNewestKey();
            case ROTATE -> Ids.read(device).map(lines::tellKey).orElse("");
            default -> "";
        };
    }

    private static void tell(FacesMessage.Severity severity, String summary, String detail) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, summary, detail));
    }
}
