package org.guiju.web.pay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.guiju.platform.organisation.MinimumWage;
import org.guiju.platform.organisation.MinimumWages;
import org.guiju.platform.organisation.Organisation;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** 最低工资: what the company stated for the regions it works in, and where it stated nothing. */
@Named("minimums")
@RequestScoped
public class MinimumWagesPanel {

    @Inject
    private MinimumWages wages;

    @Inject
    private Organisation organisation;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private List<Line> lines;

    /**
     * A region, or a figure that was stated for it.
     *
     * @param counts whether nothing newer was stated for the region
     * @param act where the region's figure is stated; empty behind former ones
     * @param why the decision behind it; empty where nothing was stated
     */
    public record Line(
            String region,
            String amount,
            String from,
            String source,
            String stated,
            boolean counts,
            String act,
            String why) {}

    /** Read when the page asks for it. */
    @Transactional
    public List<Line> getLines() {
        if (lines == null) {
            var stated = wages.all(me.tenant());
            var seen = new HashSet<String>();
            var figures = stated.stream()
                    .map(wage -> line(wage, seen.add(wage.region())))
                    .toList();
            var missing = organisation.units(me.tenant()).stream()
                    .flatMap(unit -> unit.region().stream())
                    .filter(seen::add)
                    .map(region -> new Line(region, "", "", "", "", true, act(region), ""))
                    .toList();
            lines = Stream.concat(figures.stream(), missing.stream()).toList();
        }
        return lines;
    }

    private Line line(MinimumWage wage, boolean counts) {
        return new Line(
                wage.region(),
                words.money(wage.amount()),
                words.day(wage.from()),
                wage.source(),
                words.of(
                        "minimum.stated",
                        me.names().getOrDefault(wage.statedBy().toString(), ""),
                        words.moment(wage.statedAt())),
                counts,
                counts ? act(wage.region()) : "",
                "/why.xhtml?docket=" + wage.docket());
    }

    private static String act(String region) {
        return "/act.xhtml?type=StateMinimumWage&region=" + URLEncoder.encode(region, StandardCharsets.UTF_8)
                + "&back=/payroll.xhtml";
    }
}
