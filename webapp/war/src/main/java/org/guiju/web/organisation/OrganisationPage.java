package org.guiju.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** 组织与人员. */
@Named("organisation")
@RequestScoped
public class OrganisationPage {

    @Inject
    private Organisation organisation;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private List<UnitLine> units = List.of();

    @Transactional
    public void load() throws IOException {
        if (!door.lets(Place.ORGANISATION)) {
            return;
        }
        var people = organisation.employees(me.tenant());
        units = organisation.units(me.tenant()).stream()
                .map(unit -> line(unit, people))
                .sorted((one, other) -> Integer.compare(one.depth(), other.depth()))
                .toList();
    }

    private UnitLine line(Unit unit, List<Employee> people) {
        return new UnitLine(
                words.text(unit.getName()),
                words.orElse("unit." + unit.getKind(), unit.getKind()),
                unit.region().orElse(""),
                organisation.path(me.tenant(), unit.getId()).size() - 1,
                people.stream()
                        .filter(person -> person.getUnitId().equals(unit.getId()))
                        .map(person -> new UnitLine.PersonLine(
                                person.getName(), person.getLogin(), posts(person.getId()), person.isActive()))
                        .toList());
    }

    private String posts(UUID person) {
        return organisation.roles(me.tenant(), person).stream()
                .map(role -> words.orElse("role." + role, role))
                .collect(Collectors.joining(words.of("list.comma")));
    }

    public List<UnitLine> getUnits() {
        return units;
    }
}
