package org.guiju.web.pack;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.pack.PackDesk;
import org.guiju.platform.pack.PackOrder;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** The packs that one may see: heads of units those of their units, others all. */
@Named("packs")
@RequestScoped
public class PacksPage {

    @Inject
    private PackDesk desk;

    @Inject
    private Organisation organisation;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private List<PackLine> lines = List.of();
    private boolean offered;

    @Transactional
    public void load() throws IOException {
        if (!door.lets(Place.PACKS)) {
            return;
        }
        var units = organisation.units(me.tenant()).stream()
                .collect(Collectors.toMap(Unit::getId, unit -> words.text(unit.getName())));
        var names = organisation.names(me.tenant());
        offered = !desk.kinds(me.tenant()).isEmpty();
        lines = desk.packs(me.tenant(), me.employee()).stream()
                .map(order -> line(order, units, names))
                .toList();
    }

    private PackLine line(PackOrder order, Map<UUID, String> units, Map<UUID, String> names) {
        return new PackLine(
                words.text(desk.title(me.tenant(), order)),
                units.get(order.unit()),
                words.day(order.from()) + " – " + words.day(order.to()),
                words.of("packs.by", names.getOrDefault(order.by(), ""), words.exact(order.at())),
                words.of(
                        "packs." + order.state().name().toLowerCase(Locale.ROOT),
                        order.percent(),
                        words.bytes(order.bytes())),
                order.isDone() ? "is-permits" : order.isMaking() ? "" : "is-refuses",
                order.percent(),
                order.isMaking(),
                order.sha256().orElse(""),
                order.isDone() ? "/api/v1/packs/" + order.id() : "");
    }

    public List<PackLine> getLines() {
        return lines;
    }

    /** Whether a module of the company has anything to put together. */
    public boolean isOffered() {
        return offered;
    }

    /** While one is made the page looks again. */
    public boolean isMaking() {
        return lines.stream().anyMatch(PackLine::making);
    }
}
