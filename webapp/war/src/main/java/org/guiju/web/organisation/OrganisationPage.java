package org.guiju.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.admission.Expected;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.StaffList;
import org.guiju.platform.organisation.StaffList.Wanted;
import org.guiju.platform.organisation.StaffList.Whose;
import org.guiju.platform.staffing.Roles;
import org.guiju.web.act.Choice;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** 组织与人员: the tree of units, and the people found in it, a page at a time. */
@Named("organisation")
@RequestScoped
public class OrganisationPage {

    private static final int LINES = 50;

    @Inject
    private Organisation organisation;

    @Inject
    private StaffList staff;

    @Inject
    private Expected expected;

    @Inject
    private Roles roles;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private String q = "";
    private String unit = "";
    private String role = "";
    private String left = "";
    private int page;
    private int found;
    private int newcomers;
    private List<UnitLine> units = List.of();
    private List<PersonLine> people = List.of();
    private List<Choice> roleChoices = List.of();

    @Transactional
    public void load() throws IOException {
        if (!door.lets(Place.ORGANISATION)) {
            return;
        }
        var all = organisation.units(me.tenant());
        var heads = staff.heads(me.tenant());
        units = UnitTree.of(all).stream()
                .map(branch -> line(branch, heads.getOrDefault(branch.unit().getId(), 0)))
                .toList();
        roleChoices = roles.known(me.tenant()).stream()
                .map(code -> new Choice(code, roleName(code)))
                .toList();
        var wanted = wanted();
        found = staff.count(me.tenant(), wanted);
        newcomers = isRecruiter() ? expected.count(me.tenant()) : 0;
        page = Math.clamp(page, 0, Math.max(0, (found - 1) / LINES));
        var names = UnitTree.names(all, one -> words.text(one.getName()));
        people = lines(staff.find(me.tenant(), wanted, page * LINES, LINES), names);
    }

    private Wanted wanted() {
        return new Wanted(
                q == null ? "" : q,
                chosen().map(UnitLine::id).map(UUID::fromString),
                Optional.ofNullable(role).filter(code -> !code.isBlank()),
                isLeavers() ? Whose.LEFT : Whose.HERE);
    }

    private UnitLine line(UnitTree.Branch branch, int people) {
        var one = branch.unit();
        return new UnitLine(
                one.getId().toString(),
                one.getCode(),
                words.text(one.getName()),
                words.orElse("unit." + one.getKind(), one.getKind()),
                one.region().orElse(""),
                branch.depth(),
                people,
                one.lastDay().map(words::day).orElse(""),
                one.getCode().equals(unit));
    }

    private List<PersonLine> lines(List<Employee> employees, Map<UUID, String> names) {
        var held =
                staff.roles(me.tenant(), employees.stream().map(Employee::getId).toList());
        return employees.stream()
                .map(one -> new PersonLine(
                        one.getId().toString(),
                        one.getName(),
                        one.number().orElse(""),
                        one.getLogin(),
                        names.getOrDefault(one.getUnitId(), ""),
                        posts(held.getOrDefault(one.getId(), Set.of())),
                        one.lastDay().map(words::day).orElse("")))
                .toList();
    }

    private String posts(Collection<String> codes) {
        return codes.stream().map(this::roleName).collect(Collectors.joining(words.of("list.comma")));
    }

    private String roleName(String code) {
        return words.text(roles.name(me.tenant(), code));
    }

    private Optional<UnitLine> chosen() {
        return units.stream().filter(UnitLine::here).findFirst();
    }

    /** The unit that was chosen in the tree, if any. */
    public UnitLine getChosen() {
        return chosen().orElse(null);
    }

    public boolean isAdministrator() {
        return me.roles().contains("tenant_admin");
    }

    /** Whether the reader may add people. */
    public boolean isRecruiter() {
        return isAdministrator() || me.roles().contains("hr");
    }

    public boolean isLeavers() {
        return "true".equals(left);
    }

    public boolean isSearching() {
        return !wanted().equals(new Wanted("", Optional.empty(), Optional.empty(), Whose.HERE));
    }

    public boolean isFurther() {
        return (page + 1) * LINES < found;
    }

    /** What was looked for, to be carried along to another page. */
    public String getFilters() {
        return "q=" + encoded(q) + "&unit=" + encoded(unit) + "&role=" + encoded(role) + "&left=" + encoded(left);
    }

    private static String encoded(String text) {
        return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public List<UnitLine> getUnits() {
        return units;
    }

    public List<PersonLine> getPeople() {
        return people;
    }

    public List<Choice> getRoleChoices() {
        return roleChoices;
    }

    public int getFound() {
        return found;
    }

    /** How many have never come in; none for those who could do nothing about it. */
    public int getNewcomers() {
        return newcomers;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getLeft() {
        return left;
    }

    public void setLeft(String left) {
        this.left = left;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
