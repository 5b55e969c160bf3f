package org.guiju.web.simulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.simulation.Shadows;
import org.guiju.platform.simulation.Shadows.Looked;
import org.guiju.rulebook.control.Level;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.web.clause.Clauses;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** 只记录的条款: what each would have done in a period, had it been enforced. */
@Named("shadow")
@RequestScoped
public class ShadowPage {

    private static final List<Integer> PERIODS = List.of(7, 30, 90);

    @Inject
    private Shadows shadows;

    @Inject
    private Regulations regulations;

    @Inject
    private Clauses clauses;

    @Inject
    private Seen seen;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private String clause;
    private int days = 30;
    private List<ShadowLine> lines = List.of();

    @Transactional
    public void load() throws IOException {
        if (!door.lets(Place.SHADOW)) {
            return;
        }
        days = PERIODS.contains(days) ? days : 30;
        var from = words.now().minus(Duration.ofDays(days));
        var byClause = shadows.since(me.tenant(), from, seen.units(), wanted()).stream()
                .collect(Collectors.groupingBy(one -> one.control().clause(), LinkedHashMap::new, Collectors.toList()));
        looking().forEach(code -> byClause.putIfAbsent(code, List.of()));
        lines = byClause.entrySet().stream()
                .map(one -> line(one.getKey(), one.getValue()))
                .toList();
    }

    private Optional<ClauseCode> wanted() {
        return Optional.ofNullable(clause)
                .filter(code -> code.matches("[A-Z][A-Z0-9-]+/[A-Za-z0-9.-]+"))
                .map(ClauseCode::of);
    }

    /** Clauses that only look on today, whether or not they have seen anything. */
    private List<ClauseCode> looking() {
        var rulebook = regulations.rulebook(me.tenant());
        var found = new ArrayList<ClauseCode>();
        for (var regulation : rulebook.regulations()) {
            rulebook.inForce(regulation.code(), me.unitPath(), words.now()).stream()
                    .filter(state -> !state.off())
                    .filter(ShadowPage::looksOn)
                    .map(state -> state.clause().code())
                    .filter(code -> wanted().map(code::equals).orElse(true))
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean looksOn(ClauseState state) {
        return state.clause().controls().stream().anyMatch(control -> state.level(control) == Level.LOG);
    }

    private ShadowLine line(ClauseCode code, List<Looked> looked) {
        return new ShadowLine(
                clauses.chip(code, "/why.xhtml?clause=" + code),
                words.text(clauses.name(code).title()),
                counted(looked, one -> words.of("sim.would." + one.would().toLowerCase(Locale.ROOT))),
                counted(looked, one -> me.names().getOrDefault(one.person().toString(), "—")),
                looked.stream()
                        .map(Looked::last)
                        .max(Comparator.naturalOrder())
                        .map(words::moment)
                        .orElse(""),
                "/docket.xhtml?clause=" + code);
    }

    private List<String> counted(List<Looked> looked, Function<Looked, String> by) {
        Map<String, Long> counts =
                looked.stream().collect(Collectors.groupingBy(by, Collectors.summingLong(Looked::acts)));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(one -> words.of("sim.times", one.getKey(), one.getValue()))
                .toList();
    }

    public List<ShadowLine> getLines() {
        return lines;
    }

    public List<Integer> getPeriods() {
        return PERIODS;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }

    public String getClause() {
        return clause;
    }

    public void setClause(String clause) {
        this.clause = clause;
    }
}
