package org.guiju.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guiju.platform.admission.Expected;
import org.guiju.platform.attestation.Courses;
import org.guiju.platform.attestation.Trainings;
import org.guiju.platform.delegation.Delegations;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Post;
import org.guiju.platform.organisation.Posts;
import org.guiju.platform.organisation.Salaries;
import org.guiju.platform.organisation.SalaryLine;
import org.guiju.platform.staffing.Roles;
import org.guiju.platform.value.Ids;
import org.guiju.platform.waiver.Waiver;
import org.guiju.platform.waiver.Waivers;
import org.guiju.web.clause.ClauseChip;
import org.guiju.web.clause.Clauses;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** One employee: who they are, what they may do and from when to when, what they earn, who signs for them. */
@Named("personPage")
@RequestScoped
public class PersonPage {

    private static final Set<String> SEE_SALARIES = Set.of("tenant_admin", "hr", "finance");

    @Inject
    private Organisation organisation;

    @Inject
    private Posts posts;

    @Inject
    private Salaries salaries;

    @Inject
    private Delegations delegations;

    @Inject
    private Waivers waivers;

    @Inject
    private Trainings trainings;

    @Inject
    private Courses courses;

    @Inject
    private Roles roles;

    @Inject
    private Expected expected;

    @Inject
    private ArrivalLines arrivalLines;

    @Inject
    private Clauses clauses;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private String id;
    private Card card;
    private Optional<ArrivalLine> arrival = Optional.empty();
    private List<PostLine> postLines = List.of();
    private List<PayLine> pay = List.of();
    private List<String> standIns = List.of();
    private List<TrainingLine> passed = List.of();
    private List<WaiverLine> exceptions = List.of();

    /** Who it is. */
    public record Card(
            String id,
            String name,
            String number,
            String login,
            String unit,
            String joined,
            String leaves,
            boolean here) {}

    /** @param end where the role can be ended; empty where it cannot */
    public record PostLine(String role, String unit, String days, String state, String style, String end) {}

    /** @param why the decision behind it; empty for what the company began with */
    public record PayLine(String from, String amount, String entered, String reason, boolean counts, String why) {}

    public record TrainingLine(String course, String on) {}

    public record WaiverLine(ClauseChip clause, String until, String reason) {}

    @Transactional
    public void load() throws IOException {
        var known = known();
        if (!door.finds(known.isPresent())) {
            return;
        }
        var employee = known.get();
        if (!isOwn(employee) && !door.lets(Place.ORGANISATION)) {
            return;
        }
        card = card(employee);
        arrival = expected.newcomer(me.tenant(), employee, me.roles()).map(one -> arrivalLines.line(one, card.unit()));
        postLines = posts.of(me.tenant(), employee.getId()).stream()
                .map(post -> line(post, employee))
                .toList();
        if (isOwn(employee) || me.roles().stream().anyMatch(SEE_SALARIES::contains)) {
            pay = salaries.of(me.tenant(), employee.getId()).stream()
                    .map(this::line)
                    .toList();
        }
        standIns = standIns(employee);
        passed = passed(employee);
        exceptions = waivers.granted(me.tenant()).stream()
                .filter(waiver ->
                        waiver.scope().person().filter(employee.getId()::equals).isPresent())
                .filter(waiver -> waiver.isLive(words.getToday()))
                .map(this::line)
                .toList();
    }

    private Optional<Employee> known() {
        return id == null || id.isBlank()
                ? organisation.employee(me.tenant(), me.employee())
                : Ids.read(id).flatMap(known -> organisation.employee(me.tenant(), known));
    }

    private boolean isOwn(Employee employee) {
        return employee.getId().equals(me.employee());
    }

    private Card card(Employee employee) {
        var unit = organisation.path(me.tenant(), employee.getUnitId()).getLast();
        return new Card(
                employee.getId().toString(),
                employee.getName(),
                employee.number().orElse(""),
                employee.getLogin(),
                words.text(unit.getName()),
                employee.joinedOn().map(words::day).orElse(""),
                employee.lastDay().map(words::day).orElse(""),
                employee.isActive());
    }

    private PostLine line(Post post, Employee employee) {
        var today = words.getToday();
        var over = post.until().filter(last -> last.isBefore(today)).isPresent();
        var state = over || !employee.isActive()
                ? "person.post.over"
                : post.isHeld(today) ? "person.post.now" : "person.post.later";
        return new PostLine(
                words.text(roles.name(me.tenant(), post.role())),
                words.text(organisation.path(me.tenant(), post.unit()).getLast().getName()),
                days(post),
                words.of(state),
                state.equals("person.post.now") ? "is-permits" : state.equals("person.post.later") ? "is-info" : "",
                isAdministrator() && employee.isActive() && post.until().isEmpty()
                        ? "/act.xhtml?type=EndRole&post=" + post.id() + "&back=/person.xhtml?id=" + employee.getId()
                        : "");
    }

    private String days(Post post) {
        var from = post.from().map(words::day);
        var until = post.until().map(words::day);
        if (from.isPresent() && until.isPresent()) {
            return words.of("person.days", from.get(), until.get());
        }
        return from.map(day -> words.of("person.days.from", day))
                .or(() -> until.map(day -> words.of("person.days.until", day)))
                .orElseGet(() -> words.of("person.days.open"));
    }

    private PayLine line(SalaryLine line) {
        return new PayLine(
                words.day(line.from()),
                words.money(line.amount()),
                words.moment(line.enteredAt()),
                line.reason().orElse(""),
                line.counts(),
                line.docket().map(docket -> "/why.xhtml?docket=" + docket).orElse(""));
    }

    private List<String> standIns(Employee employee) {
        return delegations.since(me.tenant(), words.getToday()).stream()
                .filter(one -> one.getFromId().equals(employee.getId())
                        || one.getToId().equals(employee.getId()))
                .map(one -> words.of(
                        "approval.standin",
                        me.names().getOrDefault(one.getToId().toString(), ""),
                        me.names().getOrDefault(one.getFromId().toString(), ""),
                        words.day(one.getFirstDay()),
                        words.day(one.getLastDay())))
                .toList();
    }

    private List<TrainingLine> passed(Employee employee) {
        var known = courses.courses(me.tenant(), words.now());
        return trainings.of(me.tenant(), employee.getId()).stream()
                .map(pass -> new TrainingLine(
                        Optional.ofNullable(known.get(pass.course()))
                                .map(course -> words.text(course.title()))
                                .orElse(pass.course()),
                        words.day(pass.at().atZone(words.zone()).toLocalDate())))
                .toList();
    }

    private WaiverLine line(Waiver waiver) {
        return new WaiverLine(
                clauses.chip(waiver.control().clause(), "/waivers.xhtml"),
                words.day(waiver.getLastDay()),
                waiver.getReason());
    }

    public boolean isAdministrator() {
        return me.roles().contains("tenant_admin");
    }

    /** Whether the reader changes people's matters, and this is not the reader. */
    public boolean isKeeper() {
        return card.here() && !isSelf() && (isAdministrator() || me.roles().contains("hr"));
    }

    public boolean isSelf() {
        return card.id().equals(me.employee().toString());
    }

    public boolean isPaySeen() {
        return isSelf() || me.roles().stream().anyMatch(SEE_SALARIES::contains);
    }

    /** Whether the reader may go back to the list. */
    public boolean isListed() {
        return me.mayEnter(Place.ORGANISATION);
    }

    public Card getCard() {
        return card;
    }

    /** The link to come in by, of somebody who never has. */
    public ArrivalLine getArrival() {
        return arrival.orElse(null);
    }

    public List<PostLine> getPosts() {
        return postLines;
    }

    public List<PayLine> getPay() {
        return pay;
    }

    public List<String> getStandIns() {
        return standIns;
    }

    public List<TrainingLine> getTrainings() {
        return passed;
    }

    public List<WaiverLine> getWaivers() {
        return exceptions;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
