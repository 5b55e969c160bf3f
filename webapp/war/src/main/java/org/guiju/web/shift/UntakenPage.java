package org.guiju.web.shift;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tablet.Untaken;
import org.guiju.platform.tablet.UntakenActs;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.web.record.RecordList;
import org.guiju.web.record.Sight;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.ValueWords;
import org.guiju.web.wording.Words;

/** 未收下的记录: what tablets sent and the desk could not take, of one's own, one's unit, and the units one answers for. */
@Named("untaken")
@RequestScoped
public class UntakenPage {

    private static final String BACK = "&back=/untaken.xhtml&untaken=";

    @Inject
    private UntakenActs acts;

    @Inject
    private Regulations regulations;

    @Inject
    private Organisation organisation;

    @Inject
    private Records records;

    @Inject
    private RecordList list;

    @Inject
    private Sight sight;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private List<Line> open = List.of();
    private List<Line> ended = List.of();

    /**
     * One act that was not taken.
     *
     * @param fields what it said, in words
     * @param problems what is wrong with single fields
     * @param dismiss where it can be dismissed, for those who may
     */
    public record Line(
            String title,
            String made,
            List<String> fields,
            String says,
            List<String> problems,
            String why,
            String ended,
            String mend,
            String dismiss) {}

    @Transactional
    public void load() throws IOException {
        if (!door.lets(Place.UNTAKEN)) {
            return;
        }
        var units = new HashSet<>(me.headed());
        var own =
                organisation.employee(me.tenant(), me.employee()).orElseThrow().getUnitId();
        units.addAll(organisation.atOrBelow(me.tenant(), List.of(own)));
        var found = acts.of(me.tenant(), units, me.employee());
        open = found.stream().filter(UntakenPage::isOpen).map(this::line).toList();
        ended = found.stream().filter(act -> !isOpen(act)).map(this::line).toList();
    }

    private static boolean isOpen(Untaken act) {
        return act.getState() == Untaken.State.OPEN;
    }

    /** What nobody has shown to be theirs, only the one it names can own. */
    private boolean isOwnable(Untaken act) {
        return act.isProven() || act.getPersonId().equals(me.employee());
    }

    private Line line(Untaken act) {
        var type = regulations.actionType(me.tenant(), act.getActionType());
        var named = BACK + act.getId();
        return new Line(
                type.map(ActionType::title).map(words::text).orElse(act.getActionType())
                        + about(act).map(title -> " · " + title).orElse(""),
                words.of(
                        "untaken.made",
                        name(act.getPersonId().toString()),
                        words.exact(act.getMadeAt()),
                        words.exact(act.getReceivedAt())),
                type.map(known -> fields(known, act)).orElse(List.of()),
                words.text(act.getSays()),
                act.getProblems().stream()
                        .map(problem ->
                                label(type, problem.field()) + words.of("list.colon") + words.text(problem.says()))
                        .toList(),
                act.docket().map(docket -> "/why.xhtml?docket=" + docket).orElse(""),
                ended(act),
                isOpen(act) && type.isPresent() && isOwnable(act) ? "/act.xhtml?type=MendUntakenAct" + named : "",
                isOpen(act)
                                && me.headed().contains(act.getUnitId())
                                && !act.getPersonId().equals(me.employee())
                        ? "/act.xhtml?type=DismissUntakenAct" + named
                        : "");
    }

    private Optional<String> about(Untaken act) {
        return act.subject().map(subject -> Ids.read(subject)
                .flatMap(id -> records.record(me.tenant(), id))
                .filter(sight::sees)
                .map(list::line)
                .map(line -> line.title() + " " + line.number())
                .orElse(subject));
    }

    private List<String> fields(ActionType type, Untaken act) {
        var say = new ValueWords(words, me.names());
        var raw = act.getRaw();
        return type.fields().stream()
                .filter(field -> raw.get(field.name()) != null && !field.name().equals("duty"))
                .map(field -> words.text(field.label()) + words.of("list.colon") + say.of(field, raw.get(field.name())))
                .toList();
    }

    private String label(Optional<ActionType> type, String field) {
        return type.flatMap(known -> known.field(field))
                .map(known -> words.text(known.label()))
                .orElse(field);
    }

    private String ended(Untaken act) {
        return switch (act.getState()) {
            case OPEN -> "";
            case MENDED -> words.of("untaken.mended", name(act.getEndedBy().toString()), words.exact(act.getEndedAt()));
            case DISMISSED ->
                words.of("untaken.dismissed", name(act.getEndedBy().toString()), act.getEndedBecause());
        };
    }

    private String name(String id) {
        return me.names().getOrDefault(id, "");
    }

    public List<Line> getOpen() {
        return open;
    }

    public List<Line> getEnded() {
        return ended;
    }
}
