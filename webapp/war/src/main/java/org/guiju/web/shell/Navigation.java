package org.guiju.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guiju.web.wording.Words;

/** Where somebody can go, by their posts, under the product's fixed headings. */
@Named
@RequestScoped
public class Navigation {

    private static final int TABS = 4;

    @Inject
    private Me me;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private List<Heading> headings = List.of();

    public List<Heading> getHeadings() {
        if (headings.isEmpty()) {
            headings = Stream.of(
                            heading(
                                    "nav.mine",
                                    own(
                                            Place.HOME,
                                            Place.CHECKS,
                                            Place.SHIFT,
                                            Place.UNTAKEN,
                                            Place.APPROVALS,
                                            Place.TARGETS,
                                            Place.FIGURES,
                                            Place.PAY,
                                            Place.LEARNING)),
                            heading("nav.business", modules()),
                            heading(
                                    "nav.rules",
                                    own(
                                            Place.REGULATIONS,
                                            Place.CONSULTATIONS,
                                            Place.WORKBENCH,
                                            Place.REGULATION_IMPORT,
                                            Place.UPGRADES,
                                            Place.BACKTESTS,
                                            Place.SHADOW,
                                            Place.GUARDRAILS,
                                            Place.APPLIED,
                                            Place.DOCKET,
                                            Place.EVIDENCE,
                                            Place.PACKS,
                                            Place.COMPLIANCE,
                                            Place.REVIEWS,
                                            Place.DRAWS,
                                            Place.PENDING,
                                            Place.WAIVERS,
                                            Place.BREACH,
                                            Place.LEDGER,
                                            Place.CALCULATIONS,
                                            Place.PAYROLL)),
                            heading(
                                    "nav.company",
                                    own(
                                            Place.ORGANISATION,
                                            Place.CALENDAR,
                                            Place.PLUGINS,
                                            Place.TYPES,
                                            Place.DEVICES,
                                            Place.TABLETS,
                                            Place.WEBHOOKS,
                                            Place.EXPORTS)),
                            heading(
                                    "nav.platform",
                                    own(Place.OPERATOR_COMPANIES, Place.OPERATOR_PLUGINS, Place.OPERATOR_CLOCKS)))
                    .filter(heading -> !heading.entries().isEmpty())
                    .toList();
        }
        return headings;
    }

    /** The four places a phone shows at its foot: today, what the modules put first, pay. */
    public List<Entry> getTabs() {
        var tabs = new ArrayList<Entry>();
        var own = own(Place.HOME, Place.PAY);
        own.stream().limit(1).forEach(tabs::add);
        modules().stream().limit(TABS - own.size()).forEach(tabs::add);
        own.stream().skip(1).forEach(tabs::add);
        all().filter(entry -> !tabs.contains(entry))
                .limit(TABS - (long) tabs.size())
                .forEach(tabs::add);
        return tabs;
    }

    /** What a phone cannot show as a tab; it stands in the person's menu. */
    public List<Entry> getMore() {
        var tabs = getTabs();
        return all().filter(entry -> !tabs.contains(entry)).toList();
    }

    private Stream<Entry> all() {
        return getHeadings().stream().flatMap(heading -> heading.entries().stream());
    }

    private Heading heading(String key, List<Entry> entries) {
        return new Heading(words.of(key), entries);
    }

    private List<Entry> own(Place... places) {
        return Stream.of(places)
                .filter(place -> place.isOpenTo(me.roles()))
                .filter(place -> me.isEmployed())
                .filter(place -> place != Place.CHECKS || me.hasChecks())
                .filter(place -> place != Place.SHIFT || me.hasShift())
                .filter(place -> place != Place.UNTAKEN && place != Place.TABLETS || me.hasTablets())
                .filter(place -> place != Place.DEVICES || me.hasDevices())
                .filter(place -> place != Place.DRAWS || me.hasDraws())
                .filter(place -> place != Place.REVIEWS || me.supervises())
                .map(this::entry)
                .toList();
    }

    private Entry entry(Place place) {
        var label = words.of(place.key());
        var count = place == Place.HOME ? me.duties() : 0;
        return new Entry(
                label,
                words.orElse(place.key() + ".short", label),
                place.icon(),
                place.href(),
                count,
                isHere(place.href()));
    }

    private List<Entry> modules() {
        return me.moduleEntries().stream()
                .map(module -> {
                    var label = words.text(module.title());
                    return new Entry(label, label, module.icon(), module.href(), 0, isHere(module.href()));
                })
                .toList();
    }

    private boolean isHere(String href) {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return href.contains("?")
                ? (request.getServletPath() + query).startsWith(href)
                : request.getServletPath().equals(href);
    }
}
