package org.guiju.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.decision.Docket;
import org.guiju.platform.decision.DocketEntry;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.review.ReviewItem;
import org.guiju.platform.review.ReviewItem.Flag;
import org.guiju.platform.review.ReviewItems.Wanted;
import org.guiju.platform.review.ReviewQueue;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.web.clause.Clauses;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** 监督复核: what was late, missed, out of order, waived or changed where the reader supervises. */
@Named("reviews")
@RequestScoped
public class ReviewsPage {

    private static final int LINES = 50;
    private static final String BACK = "&back=/reviews.xhtml";

    @Inject
    private ReviewQueue queue;

    @Inject
    private Docket docket;

    @Inject
    private Organisation organisation;

    @Inject
    private Regulations regulations;

    @Inject
    private Clauses clauses;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private String unit = "";
    private String person = "";
    private int page;
    private boolean further;
    private int open;
    private List<ReviewDay> days = List.of();
    private List<Choice> units = List.of();
    private List<Choice> people = List.of();

    private record Place(UUID unit, LocalDate day) {}

    @Transactional
    public void load() {
        var reach = queue.reach(me.tenant(), me.employee());
        Map<UUID, Unit> known =
                organisation.units(me.tenant()).stream().collect(Collectors.toMap(Unit::getId, found -> found));
        var supervised = known.values().stream()
                .filter(found -> reach.touches(found.getId()))
                .sorted(Comparator.comparing(Unit::getCode))
                .toList();
        units = supervised.stream()
                .map(found -> new Choice(found.getCode(), words.text(found.getName())))
                .toList();
        people = organisation.employees(me.tenant()).stream()
                .map(employee -> new Choice(employee.getId().toString(), employee.getName()))
                .toList();
        var wanted = new Wanted(
                supervised.stream()
                        .filter(found -> found.getCode().equals(unit))
                        .map(Unit::getId)
                        .findFirst(),
                Ids.read(person));
        var items = queue.of(me.tenant(), reach, wanted, page * LINES, LINES + 1);
        open = queue.count(me.tenant(), reach, wanted);
        further = items.size() > LINES;
        days = items.stream()
                .limit(LINES)
                .collect(Collectors.groupingBy(
                        item -> new Place(
                                item.unit(), item.at().atZone(words.zone()).toLocalDate()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(group ->
                        day(known.get(group.getKey().unit()), group.getKey().day(), group.getValue()))
                .toList();
    }

    private ReviewDay day(Unit unit, LocalDate day, List<ReviewItem> items) {
        var others = items.stream().anyMatch(item -> !item.actor().equals(me.employee()));
        return new ReviewDay(
                words.text(unit.getName()),
                words.dayAndWeekday(day),
                items.stream().map(this::line).toList(),
                others ? "/act.xhtml?type=SignOffReview&unit=" + unit.getCode() + "&day=" + day + BACK : "");
    }

    private ReviewDay.Line line(ReviewItem item) {
        var entry = docket.entry(me.tenant(), item.docket());
        return new ReviewDay.Line(
                words.time(item.at()),
                me.names().getOrDefault(item.actor().toString(), ""),
                entry.map(DocketEntry::actionType).map(this::title).orElse(""),
                item.record().map(record -> "/record.xhtml?id=" + record).orElse(""),
                item.flags().stream().map(this::tag).toList(),
                clauses.chip(item.clause()),
                "/why.xhtml?docket=" + item.docket(),
                item.actor().equals(me.employee()) ? "" : "/act.xhtml?type=SignOffReview&item=" + item.docket() + BACK);
    }

    private String title(String action) {
        return regulations
                .library(me.tenant())
                .actionType(action)
                .map(ActionType::title)
                .map(words::text)
                .orElse(action);
    }

    private ReviewDay.Tag tag(Flag flag) {
        return new ReviewDay.Tag(
                words.of("review.flag." + flag.name().toLowerCase(Locale.ROOT)),
                switch (flag) {
                    case ATTEMPT, MISSED -> "is-refuses";
                    case WARNED, REASONED, WAIVED -> "is-pending";
                    case LATE, CHANGED, AGAIN -> "";
                });
    }

    /** A unit or a person by which the queue is narrowed. */
    public record Choice(String code, String label) {}

    public List<Choice> getUnits() {
        return units;
    }

    public List<Choice> getPeople() {
        return people;
    }

    public List<ReviewDay> getDays() {
        return days;
    }

    public int getOpen() {
        return open;
    }

    public boolean isFurther() {
        return further;
    }

    public boolean isNarrowed() {
        return !unit.isEmpty() || !person.isEmpty();
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
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
        this.page = Math.max(page, 0);
    }
}
