package org.guiju.web.shift;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Answer;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.regulation.Regulations;
import org.guiju.web.shell.Me;
import org.guiju.web.verdict.Outlooks;
import org.guiju.web.wording.Words;

/** What the buttons of the page want done with a tablet: each is an action for the desk. */
@RequestScoped
public class TabletWishes {

    private static final String ENROL = "EnrolTablet";
    private static final String RETIRE = "RetireTablet";

    @Inject
    private ActionDesk desk;

    @Inject
    private Regulations regulations;

    @Inject
    private Outlooks outlooks;

    @Inject
    private Me me;

    @Inject
    private Words words;

    void grant() {
        var sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        var wish = (sent.getOrDefault("do", "") + " ").split(" ", 3);
        if (!List.of(ENROL, RETIRE).contains(wish[0])) {
            return;
        }
        Map<String, Object> fields = wish[0].equals(RETIRE)
                ? Map.of("tablet", wish[1])
                : Map.of(
                        "name",
                        sent.getOrDefault("name", ""),
                        "unit",
                        sent.getOrDefault("unit", ""),
                        "key",
                        sent.getOrDefault("key", ""));
        tell(
                wish[0],
                desk.submit(
                        me.actor(),
                        new Submission(
                                wish[0],
                                Optional.empty(),
                                fields,
                                UUID.randomUUID().toString(),
                                Submission.Channel.PAGE)));
    }

    private void tell(String action, Answer answer) {
        if (answer.permitted()) {
            tell(FacesMessage.SEVERITY_INFO, words.of("tablet.done." + action), "");
            return;
        }
        var outlook = outlooks.of(regulations.library().actionType(action).orElseThrow(), answer);
        var why = outlook.lines().stream().map(line -> line.text()).filter(text -> !text.isBlank());
        tell(
                FacesMessage.SEVERITY_ERROR,
                outlook.verdict().title(),
                why.findFirst().orElse(outlook.verdict().detail()));
    }

    private static void tell(FacesMessage.Severity severity, String summary, String detail) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, summary, detail));
    }
}
