package org.guiju.web.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.event.Topics;
import org.guiju.platform.regulation.Regulations;
import org.guiju.web.shell.Me;
import org.guiju.web.verdict.Outlooks;
import org.guiju.web.wording.Words;

/** What the page's buttons want done: each is an action for the desk. A button says {@code action webhook value}. */
@RequestScoped
public class WebhookWishes {

    private static final String SUBSCRIBE = "SubscribeWebhook";
    private static final String ROTATE = "RotateWebhookSecret";

    private static final List<String> ACTIONS =
            List.of(SUBSCRIBE, ROTATE, "SwitchWebhook", "PingWebhook", "ReplayWebhook", "ResendDelivery");

    @Inject
    private ActionDesk desk;

    @Inject
    private WebhookLines lines;

    @Inject
    private Regulations regulations;

    @Inject
    private Outlooks outlooks;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private String secret = "";
    private String address = "";

    void grant() {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        var sent = external.getRequestParameterMap();
        var wish = sent.getOrDefault("do", "").split(" ", 3);
        var action = wish[0];
        if (!ACTIONS.contains(action)) {
            return;
        }
        var values = action.equals(SUBSCRIBE)
                ? subscription(sent, external.getRequestParameterValuesMap().get("topic"))
                : named(action, wish, sent);
        var answer = desk.submit(
                me.actor(),
                new Submission(
                        action, Optional.empty(), values, UUID.randomUUID().toString(), Submission.Channel.PAGE));
        if (answer.permitted()) {
            secret = told(action, wish);
            tell(FacesMessage.SEVERITY_INFO, words.of("webhook.done." + action), "");
        } else {
            address = sent.getOrDefault("url", "");
            var outlook = outlooks.of(regulations.library().actionType(action).orElseThrow(), answer);
            var why = outlook.lines().stream().map(line -> line.text()).filter(text -> !text.isBlank());
            tell(
                    FacesMessage.SEVERITY_ERROR,
                    outlook.verdict().title(),
                    why.findFirst().orElse(outlook.verdict().detail()));
        }
    }

    private static Map<String, Object> subscription(Map<String, String> sent, String[] topics) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("url", sent.getOrDefault("url", ""));
        values.put("patience", sent.getOrDefault("patience", ""));
        values.put(
                "topics",
                "all".equals(sent.get("which")) ? List.of(Topics.ALL) : topics == null ? List.of() : List.of(topics));
        return values;
    }

    private static Map<String, Object> named(String action, String[] wish, Map<String, String> sent) {
        Map<String, Object> values = new LinkedHashMap<>();
        var webhook = wish.length > 1 ? wish[1] : "";
        var value = wish.length > 2 ? wish[2] : "";
        values.put("webhook", webhook);
        switch (action) {
            case "SwitchWebhook" -> values.put("to", value);
            case "ResendDelivery" -> values.put("event", value);
            case "ReplayWebhook" -> values.put("from", sent.getOrDefault("from " + webhook, ""));
            default -> {}
        }
        return values;
    }

    private String told(String action, String[] wish) {
        return switch (action) {
            case SUBSCRIBE -> lines.tellNewestSecret();
            case ROTATE -> lines.tellSecret(UUID.fromString(wish[1]));
            default -> "";
        };
    }

    private static void tell(FacesMessage.Severity severity, String summary, String detail) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, summary, detail));
    }

    String secret() {
        return secret;
    }

    String address() {
        return address;
    }
}
