package org.guiju.web.regulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.revision.Drafts;
import org.guiju.sdk.decision.Layer;
import org.guiju.web.act.Choice;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** 对比: what any two states of a regulation say differently; at first, what its open draft would change. */
@Named("comparing")
@RequestScoped
public class ComparePage {

    @Inject
    private Drafts drafts;

    @Inject
    private Sides sides;

    @Inject
    private Comparisons comparisons;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private static final String DAY = "day";

    private String code;
    private String from;
    private String to;
    private String fromDay;
    private String toDay;
    private String fromLabel = "";
    private String toLabel = "";
    private boolean unknown;
    private List<Choice> choices = List.of();
    private List<Comparison.Value> moved = List.of();
    private String title = "";
    private String draftId = "";
    private List<Comparison> clauses = List.of();

    @Transactional
    public void load() throws IOException {
        if (!door.lets(Place.WORKBENCH)) {
            return;
        }
        from = asked(from, fromDay, Sides.TODAY);
        to = asked(to, toDay, Sides.DRAFT);
        var found = drafts.revisable(me.tenant(), code).filter(one -> one.layer() != Layer.LAW);
        if (!door.finds(found.isPresent())) {
            return;
        }
        title = words.text(found.orElseThrow().title());
        draftId = drafts.open(me.tenant(), code)
                .map(row -> row.getId().toString())
                .orElse("");
        choices = sides.choices(code);
        compare();
    }

    private static String asked(String name, String day, String otherwise) {
        if (DAY.equals(name) && day != null && !day.isBlank()) {
            return day;
        }
        return name == null || name.isBlank() ? otherwise : name;
    }

    private void compare() {
        var nothing = drafts.revisable(me.tenant(), code).map(one -> new Side("", one, List.of()));
        var before = sides.side(code, from).or(() -> begun(from, nothing));
        var after = sides.side(code, to);
        unknown = before.isEmpty() || after.isEmpty();
        if (!unknown) {
            fromLabel = before.get().label();
            toLabel = after.get().label();
            clauses = comparisons.of(before.get(), after.get());
            moved = comparisons.moved(before.get(), after.get());
        }
    }

    /** What has never been published holds nothing today. */
    private Optional<Side> begun(String name, Optional<Side> nothing) {
        return Sides.TODAY.equals(name)
                ? nothing.map(side -> new Side(words.of("diff.side.today"), side.regulation(), List.of()))
                : Optional.empty();
    }

    /** How much it is, in one sentence. */
    public String getSummary() {
        var substantive = clauses.stream().filter(Comparison::substantive).count();
        return clauses.isEmpty()
                ? words.of("diff.same", fromLabel, toLabel)
                : words.of("diff.summary", clauses.size(), substantive, clauses.size() - substantive);
    }

    public boolean isPublishable() {
        return Sides.TODAY.equals(from)
                && Sides.DRAFT.equals(to)
                && !draftId.isEmpty()
                && me.roles().contains("tenant_admin");
    }

    public String getTitle() {
        return title;
    }

    public String getDraftId() {
        return draftId;
    }

    /** Both names in one line. */
    public String getPair() {
        return words.of("diff.pair", fromLabel, toLabel);
    }

    public String getFromLabel() {
        return fromLabel;
    }

    public String getToLabel() {
        return toLabel;
    }

    public List<Choice> getChoices() {
        return choices;
    }

    /** Clauses that only go by another number. */
    public List<Comparison.Value> getMoved() {
        return moved;
    }

    /** Whether one of the two is nothing this regulation has. */
    public boolean isUnknown() {
        return unknown;
    }

    public boolean isFromDay() {
        return isDay(from);
    }

    public boolean isToDay() {
        return isDay(to);
    }

    private static boolean isDay(String name) {
        return name != null && name.matches("\\d{4}-\\d{2}-\\d{2}");
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getStartDay() {
        return isDay(from) ? from : "";
    }

    public void setStartDay(String day) {
        this.fromDay = day;
    }

    public String getEndDay() {
        return isDay(to) ? to : "";
    }

    public void setEndDay(String day) {
        this.toDay = day;
    }

    public List<Comparison> getClauses() {
        return clauses;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
