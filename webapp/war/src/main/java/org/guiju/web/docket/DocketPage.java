package org.guiju.web.docket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.Docket;
import org.guiju.platform.decision.Docket.Filter;
import org.guiju.platform.decision.DocketEntry;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Decision.Outcome;
import org.guiju.sdk.decision.Finding;
import org.guiju.web.act.Choice;
import org.guiju.web.clause.ClauseChip;
import org.guiju.web.clause.Clauses;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** The docket with its filters, a page at a time. */
@Named("docket")
@RequestScoped
public class DocketPage {

    private static final int LINES = 50;
    private static final int SHOWN = 3;

    @Inject
    private Docket docket;

    @Inject
    private Regulations regulations;

    @Inject
    private Clauses clauses;

    @Inject
    private Door door;

    @Inject
    private Doers doers;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private String clause;
    private String person;
    private String outcome;
    private String action;
    private int page;
    private List<DocketLine> lines = List.of();
    private List<Choice> actions = List.of();

    @Transactional
    public void load() throws IOException {
        if (!door.lets(Place.DOCKET)) {
            return;
        }
        lines = docket.entries(me.tenant(), filter(), Math.max(page, 0) * LINES, LINES + 1).stream()
                .map(this::line)
                .toList();
        actions = regulations.actionTypes(me.tenant()).stream()
                .map(type -> new Choice(type.code(), words.text(type.title())))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    private Filter filter() {
        return new Filter(
                given(clause).filter(code -> code.matches("[A-Z][A-Z0-9-]+/[A-Za-z0-9.-]+")),
                given(person).flatMap(Ids::read),
                given(outcome)
                        .filter(name -> name.matches("permitted|refused|pending|awaiting"))
                        .map(name -> Outcome.valueOf(name.toUpperCase(Locale.ROOT))),
                given(action),
                Optional.empty());
    }

    private static Optional<String> given(String filter) {
        return Optional.ofNullable(filter).filter(text -> !text.isBlank());
    }

    private DocketLine line(DocketEntry entry) {
        var decision = me.redaction().decision(entry.decision());
        var chips = chips(entry, decision);
        return new DocketLine(
                words.exact(entry.at()) + words.late(entry),
                regulations
                        .library(me.tenant())
                        .actionType(entry.actionType())
                        .map(ActionType::title)
                        .map(words::text)
                        .orElse(entry.actionType()),
                entry.bySystem()
                        ? doers.name(entry) + " · "
                                + me.names().getOrDefault(entry.actor().toString(), "")
                        : doers.name(entry),
                words.of("outcome." + decision.outcome().name().toLowerCase(Locale.ROOT)),
                style(decision.outcome()),
                chips.stream().limit(SHOWN).toList(),
                Math.max(0, chips.size() - SHOWN),
                "/why.xhtml?docket=" + entry.id(),
                entry.subject().map(record -> "/record.xhtml?id=" + record).orElse(""));
    }

    private List<ClauseChip> chips(DocketEntry entry, Decision decision) {
        return decision.findings().stream()
                .filter(found -> !(found.finding() instanceof Finding.Silent))
                .filter(found -> !(found.finding() instanceof Finding.Permits))
                .map(found -> found.control())
                .distinct()
                .map(control -> clauses.chip(
                        control.clause(), "/why.xhtml?docket=" + entry.id() + "&control=" + control.control()))
                .toList();
    }

    private static String style(Outcome outcome) {
        return switch (outcome) {
            case PERMITTED -> "is-permits";
            case REFUSED -> "is-refuses";
            case PENDING, AWAITING -> "is-pending";
        };
    }

    public List<DocketLine> getLines() {
        return lines.stream().limit(LINES).toList();
    }

    public boolean isFurther() {
        return lines.size() > LINES;
    }

    public List<Choice> getActions() {
        return actions;
    }

    public Map<String, String> getPeople() {
        return me.names();
    }

    public String getClause() {
        return clause;
    }

    public void setClause(String clause) {
        this.clause = clause;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
