package org.guiju.web.conduct;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.guiju.platform.conduct.ConductRules;
import org.guiju.platform.conduct.ConductRules.Rule;
import org.guiju.web.clause.ClauseChip;
import org.guiju.web.clause.Clauses;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** 登记违规: finds the rule that was broken by words, and leads to the form that says what will be proposed. */
@Named("breach")
@RequestScoped
public class BreachPage {

    private static final Set<String> OTHERS = Set.of("customer", "audit");

    @Inject
    private ConductRules rules;

    @Inject
    private Clauses clauses;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private String query = "";
    private List<RuleLine> lines = List.of();

    /**
     * A rule that can be recorded as broken.
     *
     * @param evidence whether it needs evidence
     */
    public record RuleLine(String title, ClauseChip clause, boolean evidence, String href) {}

    @Transactional
    public void load() throws IOException {
        if (door.lets(Place.BREACH)) {
            lines = rules.search(me.tenant(), me.unitPath(), query, words.now()).stream()
                    .filter(this::mayRecord)
                    .map(this::line)
                    .toList();
        }
    }

    private boolean mayRecord(Rule rule) {
        return rule.conduct().observers().stream()
                .anyMatch(observer -> me.roles().contains(observer) || OTHERS.contains(observer));
    }

    private RuleLine line(Rule rule) {
        return new RuleLine(
                words.text(rule.conduct().title()),
                clauses.chip(rule.code().clause()),
                rule.conduct().evidence(),
                "/act.xhtml?type=RecordBreach&control=" + rule.code().toString().replace("#", "%23")
                        + "&back=/breach.xhtml");
    }

    public List<RuleLine> getLines() {
        return lines;
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query == null ? "" : query;
    }
}
