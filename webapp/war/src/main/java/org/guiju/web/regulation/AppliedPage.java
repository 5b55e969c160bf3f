package org.guiju.web.regulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.web.act.Choice;
import org.guiju.web.record.Sight;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** What applied to this person, in their unit, on that day: one question, one page. */
@Named("applied")
@RequestScoped
public class AppliedPage {

    @Inject
    private Books books;

    @Inject
    private Organisation organisation;

    @Inject
    private Sight sight;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private String day;
    private String person;
    private List<Book> shelf = List.of();
    private List<Choice> people = List.of();
    private String unit = "";

    @Transactional
    public void load() throws IOException {
        people = sight.oversees()
                ? organisation.employees(me.tenant()).stream()
                        .filter(Employee::isActive)
                        .map(employee -> new Choice(employee.getId().toString(), employee.getName()))
                        .toList()
                : List.of(new Choice(me.employee().toString(), me.name()));
        person = people.stream()
                .map(Choice::code)
                .filter(id -> id.equals(person))
                .findFirst()
                .orElse(me.employee().toString());
        var employee =
                organisation.employee(me.tenant(), UUID.fromString(person)).orElseThrow();
        var path = organisation.path(me.tenant(), employee.getUnitId());
        unit = words.text(path.getLast().getName());
        var units = path.stream().map(Unit::getCode).toList();
        shelf = books.shelf().stream()
                .flatMap(regulation -> books.open(regulation.code(), units, end(date())).stream())
                .filter(book -> !book.chapters().isEmpty())
                .toList();
    }

    /** The last moment of the day: what began on it is in force then. */
    private Instant end(LocalDate date) {
        return date.plusDays(1).atStartOfDay(words.zone()).toInstant().minusSeconds(1);
    }

    private LocalDate date() {
        try {
            return LocalDate.parse(Objects.toString(day, ""));
        } catch (DateTimeParseException unreadable) {
            return words.getToday();
        }
    }

    public String getDay() {
        return date().toString();
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public List<Choice> getPeople() {
        return people;
    }

    public List<Book> getShelf() {
        return shelf;
    }

    /** Whose rules these are, in words. */
    public String getWhom() {
        return Stream.of(me.names().getOrDefault(person, ""), unit, words.day(date()))
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }
}
