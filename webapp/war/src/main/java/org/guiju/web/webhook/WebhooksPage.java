package org.guiju.web.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Place;

/** 对接推送. */
@Named("webhooks")
@RequestScoped
public class WebhooksPage {

    @Inject
    private WebhookLines reader;

    @Inject
    private TopicWords topics;

    @Inject
    private WebhookWishes wishes;

    @Inject
    private Door door;

    private List<WebhookLine> lines = List.of();
    private List<TopicGroup> groups = List.of();
    private String secret = "";
    private String address = "";

    /** A button sends the form back; what it wants is done first, and the page is asked for anew. */
    public void load() throws IOException {
        if (!door.lets(Place.WEBHOOKS)) {
            return;
        }
        if (FacesContext.getCurrentInstance().isPostback()) {
            wishes.grant();
            address = wishes.address();
            secret = wishes.secret();
        }
        lines = reader.read();
        groups = topics.groups();
    }

    public List<WebhookLine> getLines() {
        return lines;
    }

    public List<TopicGroup> getGroups() {
        return groups;
    }

    /** A secret to be shown now and never again; empty when there is none. */
    public String getSecret() {
        return secret;
    }

    /** What was typed and not taken. */
    public String getAddress() {
        return address;
    }
}
