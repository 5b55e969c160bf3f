package org.guiju.web.shift;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.decision.ActionShapes;
import org.guiju.platform.duty.Duties;
import org.guiju.platform.duty.Duty;
import org.guiju.sdk.decision.Check;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** The day's checks, corrections and verifications, each once however many owe it, with the questions it asks. */
@RequestScoped
class CheckTiles {

    @Inject
    private Duties duties;

    @Inject
    private ActionShapes shapes;

    @Inject
    private TouchForms forms;

    @Inject
    private Crew crew;

    @Inject
    private Me me;

    @Inject
    private Words words;

    JsonArrayBuilder json() {
        var midnight = words.getToday().atStartOfDay(words.zone()).toInstant();
        JsonArrayBuilder checks = Json.createArrayBuilder();
        var told = new HashSet<UUID>();
        crew.people().stream()
                .flatMap(person -> duties.checks(me.tenant(), person, midnight).stream())
                .sorted(Comparator.comparing(Duty::getDueAt).thenComparing(Duty::getId))
                .filter(duty -> told.add(duty.matter()))
                .map(this::json)
                .forEach(checks::add);
        return checks;
    }

    private JsonObjectBuilder json(Duty duty) {
        var id = duty.getId().toString();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", id)
                .add("title", words.text(duty.getTitle()))
                .add("from", duty.terms().from().orElse(duty.getOpenedAt()).toString())
                .add("due", duty.getDueAt().toString())
                .add("state", duty.getState());
        if (crew.shared().isPresent()) {
            json.add("who", me.names().getOrDefault(duty.getHolderId().toString(), ""));
        }
        if (duty.getClosedAt() != null) {
            json.add("closed", duty.getClosedAt().toString()).add("late", duty.isDoneLate());
        }
        if (!duty.getState().equals("done")) {
            shapes.actionType(me.tenant(), duty.doneBy().getFirst(), Map.of("duty", id))
                    .ifPresent(type -> json.add("form", forms.json(type, Set.of("duty"))));
            duty.terms().check().ifPresent(check -> json.add("gauge", gauge(check)));
        }
        return json;
    }

    private static JsonObjectBuilder gauge(Check check) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("field", "value").add("measure", check.measure());
        check.least().ifPresent(least -> json.add("least", least));
        check.most().ifPresent(most -> json.add("most", most));
        return json;
    }
}
