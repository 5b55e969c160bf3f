package org.guiju.web.webhook;

import java.util.List;

/** What can be sent of one kind: actions, or records. */
public record TopicGroup(String title, List<TopicChoice> choices) {

    public record TopicChoice(String code, String label) {}
}
