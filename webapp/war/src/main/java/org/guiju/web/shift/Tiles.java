package org.guiju.web.shift;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Answer;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.duty.Duty;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Finding;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.ValueWords;
import org.guiju.web.wording.Words;

/** Records as the screen shows them, each with what the rules say now about doing something with it. Call it outside transactions. */
@RequestScoped
class Tiles {

    @Inject
    private ActionDesk desk;

    @Inject
    private Crew crew;

    @Inject
    private Me me;

    @Inject
    private Words words;

    /**
     * A record and what is open about it.
     *
     * @param actions what its state allows, as types
     */
    record Seen(
            Screen.Group group,
            RecordType type,
            BusinessRecord record,
            Optional<Duty> owed,
            List<ActionType> actions) {}

    JsonObjectBuilder json(Seen seen) {
        var record = seen.record();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", record.getId().toString())
                .add("title", title(seen))
                .add("number", record.getNumber())
                .add("state", record.getState())
                .add("word", words.text(seen.type().states().getOrDefault(record.getState(), Texts.same(""))))
                .add("alarm", seen.group().alarm().contains(record.getState()))
                .add("shows", shows(seen))
                .add("actions", actions(seen));
        seen.owed().ifPresent(duty -> json.add("due", duty.getDueAt().toString())
                .add("owed", words.text(duty.getTitle()))
                .add("by", Json.createArrayBuilder(duty.doneBy())));
        seen.group().reading().ifPresent(gauge -> gauge(seen, gauge).ifPresent(limits -> json.add("gauge", limits)));
        return json;
    }

    private static String title(Seen seen) {
        return Optional.ofNullable(seen.record().getData().get(seen.type().title()))
                .map(Object::toString)
                .orElse(seen.record().getNumber());
    }

    private String shows(Seen seen) {
        var say = new ValueWords(words, me.names());
        var data = seen.record().getData();
        return seen.group().shows().stream()
                .filter(name -> data.get(name) != null)
                .flatMap(name -> seen.type().field(name).stream())
                .map(field -> say.of(field, data.get(field.name())))
                .collect(Collectors.joining(" · "));
    }

    private JsonArrayBuilder actions(Seen seen) {
        JsonArrayBuilder actions = Json.createArrayBuilder();
        seen.actions()
                .forEach(type -> actions.add(Json.createObjectBuilder()
                        .add("action", type.code())
                        .add("refused", refusal(type, seen.record()))));
        return actions;
    }

    /** Why it is shut for everybody who could do it; empty when somebody can. */
    private String refusal(ActionType type, BusinessRecord record) {
        var found = "";
        for (var actor : crew.able(type)) {
            found = refusal(tried(actor, type.code(), record, Map.of()));
            if (found.isEmpty()) {
                break;
            }
        }
        return found;
    }

    /** Why it is shut whatever would be filled in; empty when it is not. */
    private String refusal(Answer answer) {
        return answer.shut()
                .map(shut -> words.text(shut.says()))
                .or(() -> answer.decision()
                        .flatMap(decision -> decision.all(Finding.Refuses.class).findFirst())
                        .map(refuses -> words.text(refuses.says())))
                .orElse("");
    }

    /** The limit that holds for this record, as the clauses have it: a value far above it tells on which side it lies. */
    private Optional<JsonObjectBuilder> gauge(Seen seen, Screen.Gauge gauge) {
        var read = seen.actions().stream()
                .filter(type -> type.code().equals(gauge.action()))
                .findFirst();
        var above = read.flatMap(type -> type.field(gauge.field())).flatMap(field -> field.max());
        return above.flatMap(value -> {
            var actor = crew.able(read.orElseThrow()).getFirst();
            var answer = tried(actor, gauge.action(), seen.record(), Map.of(gauge.field(), value));
            return determined(answer, gauge.limit())
                    .filter(BigDecimal.class::isInstance)
                    .map(limit -> Json.createObjectBuilder()
                            .add("action", gauge.action())
                            .add("field", gauge.field())
                            .add("measure", gauge.measure())
                            .add(
                                    determined(answer, gauge.inOrder()).equals(Optional.of(true)) ? "least" : "most",
                                    (BigDecimal) limit));
        });
    }

    private static Optional<Object> determined(Answer answer, String name) {
        return answer.decision().stream()
                .flatMap(decision -> decision.all(Finding.Determines.class))
                .filter(determines -> determines.name().equals(name))
                .map(Finding.Determines::value)
                .findFirst();
    }

    private Answer tried(Actor actor, String action, BusinessRecord record, Map<String, ?> fields) {
        return desk.dryRun(
                actor, new Submission(action, Optional.of(record.getId()), fields, "offer", Submission.Channel.PAGE));
    }
}
