package org.guiju.web.shift;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.pin.Pins;
import org.guiju.platform.tablet.Tablet;
import org.guiju.platform.tablet.Tablets;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.shell.Sitting;
import org.guiju.web.wording.Words;

/** 共用平板: the tablets of the units somebody answers for, and who cannot use one yet. */
@Named("tabletsPage")
@RequestScoped
public class TabletsPage {

    private static final String ADMINISTRATOR = "tenant_admin";

    @Inject
    private Tablets tablets;

    @Inject
    private Pins pins;

    @Inject
    private Organisation organisation;

    @Inject
    private TabletWishes wishes;

    @Inject
    private Sitting sitting;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private List<TabletLine> lines = List.of();
    private List<Choice> units = List.of();
    private String without = "";

    /** A unit a tablet can stand in. */
    public record Choice(String code, String name) {}

    /** A button sends the form back; what it wants is done first, and the page is asked for anew. */
    public void load() throws IOException {
        if (!door.lets(Place.TABLETS)) {
            return;
        }
        if (FacesContext.getCurrentInstance().isPostback()) {
            wishes.grant();
        }
        sitting.read(() -> {
            read();
            return true;
        });
    }

    private void read() {
        var all = tablets.all(me.tenant()).stream()
                .filter(tablet ->
                        me.roles().contains(ADMINISTRATOR) || me.headed().contains(tablet.unit()))
                .toList();
        lines = all.stream().map(this::line).toList();
        units = organisation.units(me.tenant()).stream()
                .filter(unit ->
                        me.roles().contains(ADMINISTRATOR) || me.headed().contains(unit.getId()))
                .map(unit -> new Choice(unit.getCode(), words.text(unit.getName())))
                .toList();
        without = without(all.stream().filter(tablet -> !tablet.isRetired()).toList());
    }

    /** Names of those who work where a tablet is shared and have no PIN. */
    private String without(List<Tablet> used) {
        var where = organisation.atOrBelow(
                me.tenant(), used.stream().map(Tablet::unit).toList());
        var holders = pins.holders(me.tenant());
        return organisation.employees(me.tenant()).stream()
                .filter(Employee::isActive)
                .filter(employee -> where.contains(employee.getUnitId()) && !holders.contains(employee.getId()))
                .map(Employee::getName)
                .collect(Collectors.joining(words.of("list.comma")));
    }

    private TabletLine line(Tablet tablet) {
        var unit = organisation.path(me.tenant(), tablet.unit()).getLast();
        var by = me.names().getOrDefault(tablet.enrolledBy().toString(), "");
        return new TabletLine(
                tablet.id().toString(),
                tablet.keyHash(),
                tablet.name(),
                name(unit),
                tablet.retiredAt()
                        .map(at -> words.of("tablet.until", words.exact(at)))
                        .orElseGet(() -> words.of("tablet.since", words.exact(tablet.enrolledAt()), by)),
                tablet.isRetired());
    }

    private String name(Unit unit) {
        return words.text(unit.getName());
    }

    public List<TabletLine> getLines() {
        return lines;
    }

    public List<Choice> getUnits() {
        return units;
    }

    public String getWithout() {
        return without;
    }
}
