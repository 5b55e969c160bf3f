package org.guiju.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
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
import org.guiju.platform.review.ReviewQueue;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.web.clause.Clauses;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** 监督复核: what was late, missed, out of order, waived or changed where the reader supervises. */
@Named("reviews")
@RequestScoped
public class ReviewsPage {

    private static final int LIMIT = 300;
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

    private List<ReviewDay> days = List.of();
    private int open;

    private record Place(UUID unit, LocalDate day) {}

    @Transactional
    public void load() {
        var items = queue.of(me.tenant(), me.employee(), LIMIT);
        open = items.size();
        Map<UUID, Unit> units =
                organisation.units(me.tenant()).stream().collect(Collectors.toMap(Unit::getId, unit -> unit));
        days = items.stream()
                .collect(Collectors.groupingBy(
                        item -> new Place(
                                item.unit(), item.at().atZone(words.zone()).toLocalDate()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(group ->
                        day(units.get(group.getKey().unit()), group.getKey().day(), group.getValue()))
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

    public List<ReviewDay> getDays() {
        return days;
    }

    public int getOpen() {
        return open;
    }
}
