package org.guiju.web.simulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.revision.Drafts;
import org.guiju.platform.simulation.Backtest;
import org.guiju.platform.simulation.Backtests;
import org.guiju.platform.simulation.Backtests.Wanted;
import org.guiju.platform.simulation.Effect;
import org.guiju.platform.value.Ids;
import org.guiju.web.act.Choice;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** 回测: drafts tried over what was done; totals first, then whose, then the acts with both explanations. */
@Named("backtests")
@RequestScoped
public class BacktestsPage {

    private static final int LINES = 30;
    private static final String REFRESH_SECONDS = "3";

    @Inject
    private Backtests all;

    @Inject
    private Drafts drafts;

    @Inject
    private Regulations regulations;

    @Inject
    private TrialReader reader;

    @Inject
    private Seen seen;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private String id;
    private String effect;
    private String person;
    private int page;
    private List<TrialLine> trials = List.of();
    private List<Choice> open = List.of();
    private List<TotalLine> totals = List.of();
    private List<WhoseLine> units = List.of();
    private List<WhoseLine> people = List.of();
    private List<OpenLine> undecided = List.of();
    private List<ActLine> acts = List.of();
    private TrialLine line;
    private Backtest shown;
    private long differing;

    @Transactional
    public void load() throws IOException {
        if (!door.lets(Place.BACKTESTS)) {
            return;
        }
        if (id == null || id.isBlank()) {
            trials = all.all(me.tenant()).stream().map(reader::line).toList();
            open = isAuthor() ? triable() : List.of();
            return;
        }
        var found = Ids.read(id).flatMap(one -> all.backtest(me.tenant(), one));
        if (door.finds(found.isPresent())) {
            show(found.orElseThrow());
        }
    }

    private List<Choice> triable() {
        return drafts.open(me.tenant()).stream()
                .filter(row -> !row.changes().isEmpty())
                .map(row -> new Choice(
                        row.getId().toString(),
                        regulations
                                .library(me.tenant())
                                .regulation(row.getRegulation())
                                .map(one -> words.text(one.title()))
                                .orElse(row.getRegulation())))
                .toList();
    }

    private void show(Backtest found) {
        shown = found;
        line = reader.line(found);
        totals = reader.totals(found);
        units = reader.units(found);
        people = reader.people(found);
        undecided = seen.all() ? reader.open(found) : List.of();
        var wanted = new Wanted(
                seen.units(),
                Stream.of(Effect.values())
                        .filter(one -> one.name().equals(effect))
                        .findFirst(),
                Ids.read(person));
        differing = all.count(me.tenant(), found.id(), wanted);
        acts = all.lines(me.tenant(), found.id(), wanted, Math.max(page, 0) * LINES, LINES).stream()
                .map(reader::act)
                .toList();
        if (found.isRunning()) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseHeader("Refresh", REFRESH_SECONDS);
        }
    }

    public boolean isOne() {
        return shown != null;
    }

    public boolean isRunning() {
        return shown.isRunning();
    }

    public boolean isAuthor() {
        return me.mayEnter(Place.WORKBENCH);
    }

    public boolean isFiltered() {
        return Stream.of(effect, person)
                .flatMap(given -> Optional.ofNullable(given).stream())
                .anyMatch(given -> !given.isBlank());
    }

    public boolean isFurther() {
        return (Math.max(page, 0) + 1L) * LINES < differing;
    }

    /** Days, of the acts that could be decided, in which nothing would have been otherwise. */
    public String getSame() {
        return words.of("sim.same", shown.tallies().unchanged());
    }

    public String getDifferingWords() {
        return words.of("sim.differing", differing);
    }

    public String getProgress() {
        return words.of("sim.progress", shown.lookedAt(), shown.total());
    }

    public String getExpires() {
        return words.of("sim.expires", words.moment(shown.expires()));
    }

    public long getLookedAt() {
        return shown.lookedAt();
    }

    public long getTotal() {
        return Math.max(1, shown.total());
    }

    public LocalDate getMonthAgo() {
        return words.getToday().minusMonths(1);
    }

    public TrialLine getLine() {
        return line;
    }

    public List<TrialLine> getTrials() {
        return trials;
    }

    public List<Choice> getOpen() {
        return open;
    }

    public List<TotalLine> getTotals() {
        return totals;
    }

    public List<WhoseLine> getUnits() {
        return units;
    }

    public List<WhoseLine> getPeople() {
        return people;
    }

    public List<OpenLine> getUndecided() {
        return undecided;
    }

    public List<ActLine> getActs() {
        return acts;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getEffect() {
        return effect;
    }

    public void setEffect(String effect) {
        this.effect = effect;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
