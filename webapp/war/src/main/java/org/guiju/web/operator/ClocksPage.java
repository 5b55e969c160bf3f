package org.guiju.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** 卡住的定时任务: what keeps failing, for whom, since when, and another try. */
@Named("clocks")
@RequestScoped
public class ClocksPage {

    private static final int MOST = 200;

    @Inject
    private Clocks clocks;

    @Inject
    private Door door;

    @Inject
    private Words words;

    private List<Line> lines = List.of();

    /** @param kind what the clock is for, in words */
    public record Line(
            String tenant,
            String company,
            String kind,
            String code,
            String ref,
            String since,
            int failures,
            String fault) {}

    @Transactional
    public void load() throws IOException {
        if (door.lets(Place.OPERATOR_CLOCKS)) {
            lines = clocks.stuck(MOST).stream().map(this::line).toList();
        }
    }

    private Line line(Clocks.Stuck clock) {
        return new Line(
                clock.tenant().value().toString(),
                clock.company(),
                words.orElse("clocks.kind." + clock.kind(), clock.kind()),
                clock.kind(),
                clock.ref().toString(),
                words.moment(clock.at()),
                clock.failures(),
                clock.fault());
    }

    /** The workers take it up in their next round. */
    @Transactional
    public String retry() throws IOException {
        if (!door.lets(Place.OPERATOR_CLOCKS)) {
            return "";
        }
        var sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        clocks.retry(
                new TenantId(UUID.fromString(sent.get("tenant"))), sent.get("kind"), UUID.fromString(sent.get("ref")));
        return Place.OPERATOR_CLOCKS.href() + "?faces-redirect=true";
    }

    public List<Line> getLines() {
        return lines;
    }
}
