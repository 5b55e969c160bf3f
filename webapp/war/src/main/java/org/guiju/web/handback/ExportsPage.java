package org.guiju.web.handback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.guiju.platform.operation.Export;
import org.guiju.platform.operation.Handback;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** 数据导出: what was exported of the company's data, how far it is, and where to fetch it. */
@Named("exports")
@RequestScoped
public class ExportsPage {

    @Inject
    private Handback handback;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private List<ExportLine> lines = List.of();

    public void load() throws IOException {
        if (door.lets(Place.EXPORTS)) {
            lines = handback.exports(me.tenant()).stream().map(this::line).toList();
        }
    }

    private ExportLine line(Export export) {
        var state = export.state().name().toLowerCase(Locale.ROOT);
        var making = export.state() == Export.State.WAITING || export.state() == Export.State.RUNNING;
        return new ExportLine(
                words.exact(export.orderedAt()),
                words.of("exports." + state, export.percent(), export.rows(), export.bytes() / 1024 + 1),
                export.isDone() ? "is-permits" : making ? "" : "is-refuses",
                export.percent(),
                making,
                export.sha256().orElse(""),
                export.isDone() ? "/api/v1/exports/" + export.id() : "");
    }

    public List<ExportLine> getLines() {
        return lines;
    }

    /** While one is made the page looks again. */
    public boolean isMaking() {
        return lines.stream().anyMatch(ExportLine::making);
    }
}
