package org.guiju.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.admission.Expected;
import org.guiju.platform.organisation.Organisation;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** 还没登录的人: who has never come in, with the link to hand over, a page at a time. */
@Named("arrivals")
@RequestScoped
public class ArrivalsPage {

    private static final int LINES = 50;

    @Inject
    private Expected expected;

    @Inject
    private Organisation organisation;

    @Inject
    private ArrivalLines arrivalLines;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private int page;
    private int found;
    private List<ArrivalLine> people = List.of();

    @Transactional
    public void load() throws IOException {
        if (!door.lets(Place.ORGANISATION)) {
            return;
        }
        found = expected.count(me.tenant());
        page = Math.clamp(page, 0, Math.max(0, (found - 1) / LINES));
        var names = UnitTree.names(organisation.units(me.tenant()), one -> words.text(one.getName()));
        people = expected.find(me.tenant(), Optional.empty(), me.roles(), page * LINES, LINES).stream()
                .map(one ->
                        arrivalLines.line(one, names.getOrDefault(one.employee().getUnitId(), "")))
                .toList();
    }

    /** Whether the reader may make links. */
    public boolean isRecruiter() {
        return me.roles().contains("tenant_admin") || me.roles().contains("hr");
    }

    public boolean isFurther() {
        return (page + 1) * LINES < found;
    }

    public int getFound() {
        return found;
    }

    public List<ArrivalLine> getPeople() {
        return people;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
