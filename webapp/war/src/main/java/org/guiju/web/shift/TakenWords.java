package org.guiju.web.shift;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.ActionShapes;
import org.guiju.platform.decision.Answer;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tablet.MadeAct;
import org.guiju.platform.tablet.Taken;
import org.guiju.platform.tablet.Untaken;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.web.record.RecordLine;
import org.guiju.web.record.RecordList;
import org.guiju.web.record.Sight;
import org.guiju.web.shell.Me;
import org.guiju.web.verdict.Outlooks;
import org.guiju.web.wording.Words;

/** What became of an act from a tablet, in words for whoever stands before it. */
@RequestScoped
public class TakenWords {

    @Inject
    private ActionShapes shapes;

    @Inject
    private Regulations regulations;

    @Inject
    private Records records;

    @Inject
    private RecordList list;

    @Inject
    private Sight sight;

    @Inject
    private Outlooks outlooks;

    @Inject
    private Me me;

    @Inject
    private Words words;

    @Transactional
    public JsonObjectBuilder json(MadeAct act, Taken taken) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", act.id().toString())
                .add("outcome", outcome(taken))
                .add("kept", taken.untaken().isPresent())
                .add("problems", problems(taken));
        taken.unproven().ifPresent(why -> json.add("says", words.text(why)).add("unproven", true));
        taken.untaken().ifPresent(kept -> json.add("says", words.text(kept.getSays())));
        taken.answer().ifPresent(answer -> describe(json, act, answer));
        return json;
    }

    /** As the API names outcomes; untaken what never came before a clause. */
    private static String outcome(Taken taken) {
        return taken.answer()
                .flatMap(Answer::decision)
                .map(decision -> decision.outcome().name().toLowerCase(Locale.ROOT))
                .orElse("untaken");
    }

    private JsonArrayBuilder problems(Taken taken) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        List<FieldProblem> problems = taken.untaken()
                .map(Untaken::getProblems)
                .or(() -> taken.answer().map(Answer::problems))
                .orElse(List.of());
        problems.forEach(problem -> json.add(
                Json.createObjectBuilder().add("field", problem.field()).add("says", words.text(problem.says()))));
        return json;
    }

    private void describe(JsonObjectBuilder json, MadeAct act, Answer answer) {
        answer.docket().ifPresent(docket -> json.add("docket", docket.toString()));
        answer.shut().ifPresent(shut -> json.add("says", words.text(shut.says())));
        JsonArrayBuilder lines = Json.createArrayBuilder();
        type(act).map(type -> outlooks.of(type, answer).lines()).orElse(List.of()).stream()
                .filter(line -> !line.text().isBlank())
                .forEach(line -> lines.add(Json.createObjectBuilder()
                        .add("style", line.style())
                        .add("icon", line.icon())
                        .add("kind", line.kind())
                        .add("text", line.text())));
        json.add("lines", lines).add("touched", touched(act, answer.records()));
    }

    private Optional<ActionType> type(MadeAct act) {
        return shapes.actionType(me.tenant(), act.action(), act.fields());
    }

    /** What else it changed: only what can stand differently is news. */
    private JsonArrayBuilder touched(MadeAct act, Collection<UUID> ids) {
        var subject = act.subject().flatMap(Ids::read);
        JsonArrayBuilder touched = Json.createArrayBuilder();
        ids.stream()
                .distinct()
                .filter(id -> !subject.equals(Optional.of(id)))
                .flatMap(id -> records.record(me.tenant(), id).stream())
                .filter(sight::sees)
                .filter(this::hasStates)
                .map(list::line)
                .map(TakenWords::json)
                .forEach(touched::add);
        return touched;
    }

    private boolean hasStates(BusinessRecord record) {
        return regulations
                .library(me.tenant())
                .recordType(record.getType())
                .filter(type -> type.states().size() > 1)
                .isPresent();
    }

    private static JsonObjectBuilder json(RecordLine line) {
        return Json.createObjectBuilder()
                .add("id", line.id())
                .add("title", line.title())
                .add("number", line.number())
                .add("word", line.state());
    }
}
