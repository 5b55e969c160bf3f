package org.guiju.web.calculation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.calculation.CalculationLine;
import org.guiju.platform.calculation.CalculationRules;
import org.guiju.platform.calculation.CalculationRun;
import org.guiju.platform.calculation.Calculations;
import org.guiju.platform.calculation.Whom;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.rulebook.calendar.Period;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.web.clause.ClauseChip;
import org.guiju.web.clause.Clauses;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** 按期计算: what was calculated for everybody, how far it is, and what remains to be done with it. */
@Named("calculations")
@RequestScoped
public class CalculationsPage {

    private static final String BACK = "&back=/calculations.xhtml";
    private static final String REFRESH_SECONDS = "3";

    @Inject
    private Calculations calculations;

    @Inject
    private CalculationRules rules;

    @Inject
    private Organisation organisation;

    @Inject
    private Clauses clauses;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private final Map<UUID, Unit> units = new LinkedHashMap<>();
    private String run;
    private List<RunLine> runs = List.of();
    private List<PersonLine> lines = List.of();
    private Map<String, String> choices = Map.of();
    private Optional<CalculationRun> shown = Optional.empty();
    private String total = "";
    private int undecided;
    private int decided;

    @Transactional
    public void load() throws IOException {
        if (!door.lets(Place.CALCULATIONS)) {
            return;
        }
        organisation.units(me.tenant()).forEach(unit -> units.put(unit.getId(), unit));
        choices = new LinkedHashMap<>();
        rules.all(me.tenant(), words.now())
                .forEach(rule -> choices.put(
                        rule.code().toString(), words.text(rule.state().clause().title())));
        if (run == null || run.isBlank()) {
            runs = calculations.all(me.tenant()).stream().map(this::line).toList();
        } else {
            shown = id().flatMap(id -> calculations.run(me.tenant(), id));
            if (door.finds(shown.isPresent())) {
                show(shown.orElseThrow());
            }
        }
    }

    private Optional<UUID> id() {
        try {
            return Optional.of(UUID.fromString(run));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private void show(CalculationRun found) {
        var all = calculations.lines(me.tenant(), found.id());
        lines = all.stream().map(line -> line(found, line)).toList();
        total = total(all);
        decided = (int) all.stream().filter(CalculationLine::isDecided).count();
        undecided = (int) all.stream()
                .filter(line -> line.state() != CalculationLine.State.READY)
                .count();
        if (isCalculating()) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseHeader("Refresh", REFRESH_SECONDS);
        }
    }

    private String total(List<CalculationLine> all) {
        var payable = all.stream().anyMatch(CalculationLine::isPayable);
        return words.money(all.stream()
                .filter(line -> line.isPayable() == payable)
                .filter(line -> line.state() == CalculationLine.State.READY)
                .map(CalculationLine::granted)
                .reduce(Money.ZERO, Money::plus));
    }

    private RunLine line(CalculationRun found) {
        var all = calculations.lines(me.tenant(), found.id());
        return new RunLine(
                "/calculations.xhtml?run=" + found.id(),
                title(found.control()),
                period(found.period(), found.from()),
                state(found),
                style(found),
                String.valueOf(all.stream().filter(CalculationLine::isDecided).count()),
                total(all));
    }

    private PersonLine line(CalculationRun found, CalculationLine line) {
        var held = line.state() == CalculationLine.State.HELD;
        var open = line.state() == CalculationLine.State.OPEN;
        return new PersonLine(
                name(line.whom()),
                !line.isDecided(),
                line.from().equals(found.from()) ? "" : period(found.period(), line.from()),
                line.isDecided() ? String.valueOf(line.sources()) : "",
                line.isDecided()
                        ? words.number(
                                line.base().setScale(2, RoundingMode.HALF_UP).stripTrailingZeros())
                        : "",
                line.before().minor() == 0 ? "" : words.money(line.before()),
                line.value().isEmpty() ? "" : words.money(line.granted()),
                words.of(found.preview() && !open ? "calc.state.preview" : "calc.line." + lower(line.state())),
                held ? "is-warns" : open ? "is-pending" : found.preview() ? "is-silent" : "is-permits",
                open ? words.text(line.says()) : line.reason(),
                line.docket()
                        .map(docket -> "/why.xhtml?docket=" + docket + "&control="
                                + found.control().control())
                        .orElse(""),
                isChangeable(found) ? hold(found, line, held || open) : "",
                words.of(open ? "calc.again" : held ? "calc.letGo" : "calc.hold"));
    }

    private String hold(CalculationRun found, CalculationLine line, boolean resume) {
        return "/act.xhtml?type=" + (resume ? "ResumeCalculation" : "HoldCalculation") + "&run=" + found.id()
                + line.whom().person().map(person -> "&person=" + person).orElse("")
                + line.whom()
                        .unit()
                        .map(unit -> "&unit=" + units.get(unit).getCode())
                        .orElse("") + BACK + "?run=" + found.id();
    }

    private static boolean isChangeable(CalculationRun found) {
        return !found.preview()
                && (found.state() == CalculationRun.State.CALCULATED
                        || found.state() == CalculationRun.State.CALCULATING);
    }

    private String state(CalculationRun found) {
        return words.of(
                found.preview() && found.state() == CalculationRun.State.CALCULATED
                        ? "calc.state.preview"
                        : "calc.state." + lower(found.state()));
    }

    private static String style(CalculationRun found) {
        return switch (found.state()) {
            case CALCULATING -> "is-requires";
            case CALCULATED -> "is-warns";
            case RELEASED, CLOSED -> "is-permits";
            case CANCELLED -> "is-silent";
        };
    }

    private String title(ControlCode control) {
        return clauses.clause(control.clause())
                .map(clause -> words.text(clause.title()))
                .orElse(control.clause().toString());
    }

    private String period(Period period, LocalDate from) {
        return switch (period) {
            case MONTH -> words.month(from);
            default -> words.day(from) + " – " + words.day(period.next(from).minusDays(1));
        };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    public String getRun() {
        return run;
    }

    public void setRun(String run) {
        this.run = run;
    }

    public List<RunLine> getRuns() {
        return runs;
    }

    public List<PersonLine> getLines() {
        return lines;
    }

    /** What can be calculated: address of the control and title. */
    public Map<String, String> getChoices() {
        return choices;
    }

    public boolean isOne() {
        return shown.isPresent();
    }

    public String getTitle() {
        return shown.map(found -> title(found.control()) + " · " + period(found.period(), found.from()))
                .orElse("");
    }

    public ClauseChip getClause() {
        return shown.map(found -> clauses.chip(found.control().clause())).orElseThrow();
    }

    public String getState() {
        return shown.map(this::state).orElse("");
    }

    public String getStyle() {
        return shown.map(CalculationsPage::style).orElse("");
    }

    /** Who calculated and released it, and what it takes in. */
    public String getStory() {
        return shown.map(found -> words.of("calc.story", name(found.startedBy()), words.moment(found.startedAt()))
                        + found.releasedBy()
                                .map(by -> " · " + words.of("calc.releasedBy", name(by)))
                                .orElse("")
                        + " · " + words.of("calc.cut", words.moment(found.cutAt())))
                .orElse("");
    }

    /** Somebody who shares in a unit's result stands below the unit's line. */
    private String name(Whom whom) {
        return whom.person()
                .map(this::name)
                .orElseGet(() -> words.text(units.get(whom.unit().orElseThrow()).getName()));
    }

    private String name(UUID person) {
        return me.names().getOrDefault(person.toString(), "");
    }

    public String getTotal() {
        return total;
    }

    /** How many lines are kept back or have no amount. */
    public int getUndecided() {
        return undecided;
    }

    public boolean isCalculating() {
        return shown.filter(found -> found.state() == CalculationRun.State.CALCULATING)
                .isPresent();
    }

    public int getPeople() {
        return shown.map(CalculationRun::people).orElse(0);
    }

    public int getDone() {
        return decided;
    }

    public boolean isReleasable() {
        return shown.filter(found -> !found.preview() && found.state() == CalculationRun.State.CALCULATED)
                .isPresent();
    }

    public boolean isClosable() {
        return shown.filter(found -> found.state() == CalculationRun.State.RELEASED)
                .isPresent();
    }

    public boolean isCancellable() {
        return shown.filter(CalculationRun::isOpen).isPresent();
    }

    /** First day of the last whole month, which is what one usually calculates. */
    public LocalDate getLastMonth() {
        return words.getToday().withDayOfMonth(1).minusMonths(1);
    }
}
