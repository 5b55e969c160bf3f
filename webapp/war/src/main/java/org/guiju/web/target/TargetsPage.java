package org.guiju.web.target;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.measure.Contribution;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.target.Holder;
import org.guiju.platform.target.Quotas;
import org.guiju.platform.target.TargetBoard;
import org.guiju.rulebook.calendar.Period;
import org.guiju.sdk.Money;
import org.guiju.web.clause.Clauses;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** 目标: what is to be reached, how far it is, and what counts; a manager sees the tree below, everybody else themself. */
@Named("targets")
@RequestScoped
public class TargetsPage {

    private static final Set<String> SET = Set.of("unit_head", "company_leadership");

    @Inject
    private Quotas quotas;

    @Inject
    private TargetBoard board;

    @Inject
    private Clauses clauses;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private String control;
    private String period;
    private String day;
    private String of;
    private Map<String, String> choices = Map.of();
    private List<String> periods = List.of();
    private List<TargetLine> lines = List.of();
    private List<SourceLine> sources = List.of();
    private String sourcesOf = "";
    private Optional<Quotas.Rule> rule = Optional.empty();

    public void load() throws IOException {
        var known = quotas.all(me.tenant(), me.unitPath(), words.now());
        choices = new LinkedHashMap<>();
        known.forEach(found ->
                choices.put(found.code().toString(), words.text(found.quota().title())));
        rule = known.stream()
                .filter(found -> found.code().toString().equals(control))
                .findFirst()
                .or(() -> known.stream().findFirst());
        if (rule.isPresent()) {
            show(rule.get());
        }
    }

    private void show(Quotas.Rule found) throws IOException {
        control = found.code().toString();
        var shown = chosen(found);
        period = code(shown);
        periods = found.quota().periods().stream().map(TargetsPage::code).toList();
        var rows = board.rows(me.tenant(), found, shown, date(), words.now());
        var mine = TargetSight.of(me, rows);
        lines = mine.stream().map(row -> line(found, row)).toList();
        if (of != null && !of.isBlank()) {
            var row = mine.stream()
                    .filter(candidate -> id(candidate).toString().equals(of))
                    .findFirst();
            if (door.finds(row.isPresent())) {
                sources(found, shown, row.orElseThrow());
            }
        }
    }

    private Period chosen(Quotas.Rule found) {
        return found.quota().periods().stream()
                .filter(candidate -> code(candidate).equals(period))
                .findFirst()
                .orElse(found.quota().periods().getLast());
    }

    private LocalDate date() {
        try {
            return day == null || day.isBlank() ? words.getToday() : LocalDate.parse(day);
        } catch (DateTimeParseException unreadable) {
            return words.getToday();
        }
    }

    private TargetLine line(Quotas.Rule found, TargetBoard.Row row) {
        var standing = row.standing();
        return new TargetLine(
                row.depth(),
                name(row),
                row.unit().isPresent(),
                standing.map(known -> amount(known.due())).orElse(""),
                amount(row.done()),
                standing.map(known -> words.percent(known.share())).orElse(""),
                standing.map(TargetLine::percent).orElse(0),
                standing.map(known -> known.elapsed().movePointRight(2).intValue())
                        .orElse(0),
                standing.filter(known -> known.share().compareTo(known.elapsed()) < 0)
                        .isPresent(),
                note(row),
                address() + "&of=" + id(row) + "#sources",
                me.roles().stream().anyMatch(SET::contains) && !isMe(row) && has(found, row)
                        ? act("SetTarget", found, row)
                        : "",
                mayBeSplit(row) ? act("SplitTarget", found, row) : "",
                standing.filter(known -> isMe(row) && !known.target().acknowledged())
                        .map(known -> "/act.xhtml?type=AcknowledgeTarget&target="
                                + known.target().id() + "&amount="
                                + known.target().amount().stripTrailingZeros().toPlainString() + back())
                        .orElse(""));
    }

    private boolean mayBeSplit(TargetBoard.Row row) {
        return row.unit().isPresent()
                && row.standing().isPresent()
                && me.roles().stream().anyMatch(SET::contains);
    }

    /** What is not given to the parts yet, or whether the person has confirmed it. */
    private String note(TargetBoard.Row row) {
        return row.unallotted()
                .map(this::note)
                .or(() -> row.standing()
                        .filter(known -> row.person().isPresent()
                                && (!isMe(row) || known.target().acknowledged()))
                        .map(known ->
                                words.of(known.target().acknowledged() ? "target.confirmed" : "target.unconfirmed")))
                .orElse("");
    }

    private boolean isMe(TargetBoard.Row row) {
        return id(row).equals(me.employee());
    }

    private static boolean has(Quotas.Rule found, TargetBoard.Row row) {
        return row.person().isPresent()
                || row.unit()
                        .map(Unit::getKind)
                        .filter(found.quota().units()::contains)
                        .isPresent();
    }

    private String act(String action, Quotas.Rule found, TargetBoard.Row row) {
        return "/act.xhtml?type=" + action + "&control="
                + found.code().toString().replace("#", "%23") + "&period=" + period
                + "&from=" + date()
                + row.unit().map(unit -> "&unit=" + unit.getCode()).orElse("")
                + row.person().map(person -> "&person=" + person.getId()).orElse("")
                + back();
    }

    private String back() {
        return "&back=" + address().replace("&", "%26").replace("#", "%23");
    }

    private String address() {
        return "/targets.xhtml?control=" + control.replace("#", "%23") + "&period=" + period + "&day=" + date();
    }

    private String note(BigDecimal rest) {
        return switch (rest.signum()) {
            case 1 -> words.of("target.rest", amount(rest));
            case -1 -> words.of("target.over", amount(rest.negate()));
            default -> "";
        };
    }

    private void sources(Quotas.Rule found, Period shown, TargetBoard.Row row) {
        var holder = row.unit().isPresent() ? new Holder.OfUnit(id(row)) : (Holder) new Holder.OfPerson(id(row));
        sourcesOf = name(row);
        sources = board.sources(me.tenant(), found, holder, shown, date(), words.now()).stream()
                .map(this::source)
                .toList();
    }

    private SourceLine source(Contribution line) {
        return new SourceLine(
                words.moment(line.countsAt()),
                me.names().getOrDefault(line.person().toString(), ""),
                amount(line.amount()),
                clauses.chip(
                        line.control().clause(),
                        "/why.xhtml?docket=" + line.docket() + "&control="
                                + line.control().control()),
                line.record().map(record -> "/record.xhtml?id=" + record).orElse(""));
    }

    private String name(TargetBoard.Row row) {
        return row.unit()
                .map(unit -> words.text(unit.getName()))
                .orElseGet(() -> row.person().orElseThrow().getName());
    }

    private static UUID id(TargetBoard.Row row) {
        return row.unit()
                .map(Unit::getId)
                .orElseGet(() -> row.person().orElseThrow().getId());
    }

    private String amount(BigDecimal amount) {
        return rule.orElseThrow().money()
                ? words.money(Money.ofDecimal(amount.setScale(2, RoundingMode.HALF_UP)))
                : words.number(amount.stripTrailingZeros());
    }

    private static String code(Period period) {
        return period.name().toLowerCase(Locale.ROOT);
    }

    public String getControl() {
        return control;
    }

    public void setControl(String control) {
        this.control = control;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getDay() {
        return date().toString();
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getOf() {
        return of;
    }

    public void setOf(String of) {
        this.of = of;
    }

    /** Kinds of target in force: code and title. */
    public Map<String, String> getChoices() {
        return choices;
    }

    public List<String> getPeriods() {
        return periods;
    }

    public List<TargetLine> getLines() {
        return lines;
    }

    public boolean isAnySet() {
        return lines.stream().anyMatch(TargetLine::hasTarget);
    }

    public List<SourceLine> getSources() {
        return sources;
    }

    /** Whose acts are shown, or empty. */
    public String getSourcesOf() {
        return sourcesOf;
    }

    /** First and last day of the period. */
    public String getDays() {
        var shown = chosen(rule.orElseThrow());
        return words.day(shown.start(date())) + " – "
                + words.day(shown.next(date()).minusDays(1));
    }
}
