package org.guiju.web.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guiju.platform.consultation.Consultations;
import org.guiju.platform.decision.Docket;
import org.guiju.platform.decision.Docket.Filter;
import org.guiju.platform.decision.DocketEntry;
import org.guiju.platform.duty.Duties;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.FieldKind;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.sdk.decision.Decision.Outcome;
import org.guiju.web.clause.Clauses;
import org.guiju.web.docket.Doers;
import org.guiju.web.pay.PaySheet;
import org.guiju.web.pay.PaySheets;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Sitting;
import org.guiju.web.wording.Words;

/** One business record with everything that happened to it and what can be done now. */
@Named("record")
@RequestScoped
public class RecordPage {

    private static final int HISTORY = 100;
    private static final List<Integer> SPANS = List.of(1, 7, 30);

    @Inject
    private Records records;

    @Inject
    private Regulations regulations;

    @Inject
    private Docket docket;

    @Inject
    private Duties duties;

    @Inject
    private Offers offers;

    @Inject
    private PaySheets sheets;

    @Inject
    private Clauses clauses;

    @Inject
    private Doers doers;

    @Inject
    private Sight sight;

    @Inject
    private RecordList list;

    @Inject
    private FieldLines fieldLines;

    @Inject
    private RelatedRecords relatedRecords;

    @Inject
    private Curves curves;

    @Inject
    private Sitting sitting;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private String id;
    private RecordLine line;
    private List<FieldLine> fields = List.of();
    private List<Step> steps = List.of();
    private List<Event> events = List.of();
    private List<RunningClock> clocks = List.of();
    private List<Offer> offered = List.of();
    private PaySheet sheet = PaySheet.EMPTY;
    private List<RelatedGroup> related = List.of();
    private boolean traced;
    private boolean labelled;
    private int days = SPANS.getFirst();
    private Optional<Drawing> drawing = Optional.empty();

    /** Records that are shown on a page of their own. */
    private static final Map<String, String> ELSEWHERE =
            Map.of(Consultations.ROUND, "/consultation.xhtml?id=", "revision_purpose", "/history.xhtml?purpose=");

    public void load() throws IOException {
        var elsewhere = sitting.read(this::elsewhere);
        if (elsewhere.isPresent()) {
            var external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + elsewhere.get());
            return;
        }
        var found = sitting.read(this::read);
        if (door.finds(found.isPresent())) {
            offered = offers.on(found.get());
        }
    }

    private Optional<String> elsewhere() {
        return Ids.read(id)
                .flatMap(known -> records.record(me.tenant(), known))
                .map(BusinessRecord::getType)
                .filter(ELSEWHERE::containsKey)
                .map(type -> ELSEWHERE.get(type) + id);
    }

    private Optional<BusinessRecord> read() {
        var found = Ids.read(id)
                .flatMap(known -> records.record(me.tenant(), known))
                .filter(sight::sees);
        found.ifPresent(this::show);
        return found;
    }

    private void show(BusinessRecord record) {
        var type = regulations.library(me.tenant()).recordType(record.getType());
        line = list.line(record);
        fields = type.map(declared -> fieldLines.of(declared, record)).orElse(List.of());
        steps = type.map(declared -> steps(declared, record)).orElse(List.of());
        traced = type.flatMap(RecordType::trace).isPresent();
        labelled = type.filter(declared -> !declared.label().isEmpty()).isPresent();
        events = docket.entries(me.tenant(), Filter.about(record.getId()), 0, HISTORY).reversed().stream()
                .map(this::event)
                .toList();
        clocks = duties.open(me.tenant(), record.getId()).stream()
                .map(duty -> new RunningClock(
                        words.clock(duty.getOpenedAt(), duty.getDueAt()),
                        words.text(duty.getTitle()),
                        me.names().getOrDefault(duty.getHolderId().toString(), ""),
                        clauses.chip(
                                duty.control().clause(),
                                "/why.xhtml?docket=" + duty.getDocketId() + "&control="
                                        + duty.control().control())))
                .toList();
        sheet = sheets.ofRecord(record.getId());
        related = relatedRecords.to(record);
        drawing = type.flatMap(RecordType::curve).map(curve -> curves.draw(curve, record, days));
    }

    private List<Step> steps(RecordType type, BusinessRecord record) {
        return type.states().size() < 2
                ? List.of()
                : type.states().entrySet().stream()
                        .map(state -> step(record, state.getKey(), words.text(state.getValue())))
                        .toList();
    }

    private static Step step(BusinessRecord record, String state, String label) {
        var present = record.getState().equals(state);
        return new Step(label, "", !present && record.passed().contains(state), present);
    }

    private Event event(DocketEntry entry) {
        var type = regulations.library(me.tenant()).actionType(entry.actionType());
        return new Event(
                words.shortDay(entry.at()),
                words.time(entry.at()),
                type.map(ActionType::title).map(words::text).orElse(entry.actionType()),
                doers.name(entry) + words.late(entry),
                type.map(declared -> quote(declared, entry.action())).orElse(""),
                "/why.xhtml?docket=" + entry.id(),
                dot(entry.decision().outcome()));
    }

    /** What waits for somebody is neither done nor a breach. */
    private static String dot(Outcome outcome) {
        return switch (outcome) {
            case PERMITTED -> "is-strong";
            case REFUSED -> "is-breach";
            case PENDING, AWAITING -> "";
        };
    }

    private String quote(ActionType type, Map<String, Object> action) {
        return type.fields().stream()
                .filter(field -> field.kind() == FieldKind.LONG_TEXT)
                .map(field -> action.get(field.name()))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public RecordLine getLine() {
        return line;
    }

    public List<FieldLine> getFields() {
        return fields;
    }

    public List<Step> getSteps() {
        return steps;
    }

    public List<Event> getEvents() {
        return events;
    }

    public List<RunningClock> getClocks() {
        return clocks;
    }

    /** What can be done now. */
    public List<Offer> getOpen() {
        return offered.stream().filter(offer -> offer.why().isEmpty()).toList();
    }

    /** What cannot be done now, and why. */
    public List<Offer> getShut() {
        return offered.stream().filter(offer -> !offer.why().isEmpty()).toList();
    }

    public PaySheet getSheet() {
        return sheet;
    }

    public List<RelatedGroup> getRelated() {
        return related;
    }

    /** Whether it is a step of a chain that can be followed. */
    public boolean isTraced() {
        return traced;
    }

    /** Whether a label can be printed for the thing. */
    public boolean isLabelled() {
        return labelled;
    }

    /** Whether something is drawn over time here. */
    public boolean isDrawn() {
        return drawing.isPresent();
    }

    public Drawing getDrawing() {
        return drawing.orElseThrow();
    }

    public List<Integer> getSpans() {
        return SPANS;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = SPANS.contains(days) ? days : SPANS.getFirst();
    }
}
