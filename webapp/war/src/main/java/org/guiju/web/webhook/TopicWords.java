package org.guiju.web.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.event.Topics;
import org.guiju.platform.regulation.Regulations;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.web.shell.Me;
import org.guiju.web.webhook.TopicGroup.TopicChoice;
import org.guiju.web.wording.Words;

/** What events are called. */
@RequestScoped
public class TopicWords {

    private static final int MOST_NAMED = 4;

    @Inject
    private Regulations regulations;

    @Inject
    private Me me;

    @Inject
    private Words words;

    @Transactional
    List<TopicGroup> groups() {
        var library = regulations.library(me.tenant());
        var records = library.recordTypes().stream()
                .filter(type -> regulations.isEnabled(me.tenant(), type.plugin()))
                .map(type -> new TopicChoice(Topics.RECORD + type.code(), words.text(type.name())));
        var actions = regulations.actionTypes(me.tenant()).stream()
                .map(type -> new TopicChoice(Topics.ACTION + type.code(), words.text(type.title())));
        return List.of(group("webhook.records", records), group("webhook.actions", actions));
    }

    private TopicGroup group(String title, Stream<TopicChoice> choices) {
        return new TopicGroup(
                words.of(title),
                choices.sorted(Comparator.comparing(TopicChoice::label)).toList());
    }

    String action(String code) {
        return regulations
                .library(me.tenant())
                .actionType(code)
                .map(ActionType::title)
                .map(words::text)
                .orElse(code);
    }

    String all(Topics topics) {
        if (topics.all()) {
            return words.of("webhook.everything");
        }
        var library = regulations.library(me.tenant());
        var names = Stream.concat(
                        topics.records().stream().map(code -> library.recordType(code)
                                .map(RecordType::name)
                                .map(words::text)
                                .orElse(code)),
                        topics.actions().stream().map(this::action))
                .toList();
        var named = names.stream().limit(MOST_NAMED).collect(Collectors.joining(words.of("list.comma")));
        return names.size() > MOST_NAMED ? words.of("webhook.more", named, names.size()) : named;
    }
}
