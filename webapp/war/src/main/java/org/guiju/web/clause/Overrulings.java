package org.guiju.web.clause;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.platform.duty.Duty;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.overruling.OverruledValues;
import org.guiju.rulebook.regulation.Lock.Bound;
import org.guiju.rulebook.regulation.OutletLock;
import org.guiju.rulebook.regulation.Overruled;
import org.guiju.rulebook.regulation.Parameter;
import org.guiju.rulebook.regulation.Wording;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** Puts into words which published values a lock overrules, and who owes others by when; call it inside a transaction. */
@RequestScoped
public class Overrulings {

    @Inject
    private OverruledValues overruled;

    @Inject
    private Organisation organisation;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private final Map<LocalDate, List<Overruled>> found = new HashMap<>();

    /** What a duty to revise is about, where it is one: why it is owed, and where that is done. */
    public record Task(String why, String href) {}

    public Optional<Task> task(Duty duty) {
        return overruled.owed(me.tenant(), duty).map(owed -> new Task(why(owed), href(owed)));
    }

    private String why(OverruledValues.Owed owed) {
        return on(words.now()).stream()
                .filter(owed::isAbout)
                .map(this::says)
                .findFirst()
                .orElse("");
    }

    private static String href(OverruledValues.Owed owed) {
        var clause = owed.clause();
        return owed.unit()
                .map(unit -> "/act.xhtml?type=ChangeClause&regulation=" + clause.regulation() + "&clause=" + clause
                        + "&parameter=" + owed.parameter() + "&unit=" + unit + "&back=/home.xhtml")
                .orElseGet(() -> "/workbench.xhtml?code=" + clause.regulation() + "&clause=" + clause.number());
    }

    /** What of a clause is overruled for some units then, with whoever owes another value. */
    public List<String> of(ClauseCode clause, List<String> units, Instant at) {
        var about = on(at).stream()
                .filter(one -> one.clause().equals(clause))
                .filter(one -> one.unit().map(units::contains).orElse(true))
                .toList();
        var owed = about.isEmpty() ? List.<OverruledValues.Owed>of() : overruled.owed(me.tenant());
        return about.stream().map(one -> says(one) + owes(one, owed)).toList();
    }

    /** Locks begin with a day, so that what holds once holds all day. */
    private List<Overruled> on(Instant at) {
        return found.computeIfAbsent(LocalDate.ofInstant(at, words.zone()), day -> overruled.at(me.tenant(), at));
    }

    private String says(Overruled found) {
        return words.of(
                "overruled",
                found.unit().map(this::unit).orElseGet(() -> words.of("overruled.company")),
                words.text(found.parameter().label()),
                value(found.parameter(), found.said()),
                words.of("layer." + ClauseReader.code(found.lock().by())),
                found.holds().map(value -> value(found.parameter(), value)).orElseGet(() -> words.of("none")),
                words.text(found.lock().because()));
    }

    private String owes(Overruled found, List<OverruledValues.Owed> owed) {
        var about = owed.stream().filter(one -> one.isAbout(found)).toList();
        return about.isEmpty()
                ? ""
                : words.of(
                        "overruled.owed",
                        about.stream()
                                .map(one -> me.names()
                                        .getOrDefault(one.duty().getHolderId().toString(), ""))
                                .distinct()
                                .collect(Collectors.joining(words.of("list.comma"))),
                        words.moment(about.getFirst().duty().getDueAt()));
    }

    public String unit(String code) {
        return organisation
                .unitByCode(me.tenant(), code)
                .map(unit -> words.text(unit.getName()))
                .orElse(code);
    }

    /** What the company locks for its units, in words. */
    public String lock(Parameter parameter, OutletLock lock) {
        return words.of(
                "overruled.lock",
                words.text(parameter.label()),
                bound(parameter, lock.bound()),
                words.text(lock.because()));
    }

    private String bound(Parameter parameter, Bound bound) {
        return switch (bound) {
            case Bound.Fixed(Object value) -> words.of("overruled.fixed", value(parameter, value));
            case Bound.AtLeast(Object value) -> words.of("overruled.at_least", value(parameter, value));
            case Bound.AtMost(Object value) -> words.of("overruled.at_most", value(parameter, value));
            case Bound.OneOf(var values) ->
                words.of(
                        "overruled.one_of",
                        values.stream()
                                .map(value -> value(parameter, value))
                                .sorted()
                                .collect(Collectors.joining(words.of("list.comma"))));
        };
    }

    private String value(Parameter parameter, Object value) {
        return Wording.value(parameter, value, words.phrases().locale(), words.zone());
    }
}
