package org.guiju.platform.organisation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Logger;
import org.guiju.platform.extension.PluginHost;
import org.guiju.rulebook.holiday.HolidayYear;
import org.guiju.rulebook.source.Problems;

/** The public holidays that the running plugins bring, per country and year. A file with a problem brings none. */
@ApplicationScoped
public class PublicHolidays {

    private static final Logger LOG = Logger.getLogger(PublicHolidays.class.getName());

    @Inject
    PluginHost plugins;

    private volatile List<HolidayYear> years = List.of();

    @PostConstruct
    void listen() {
        plugins.onChange(this::reload);
        reload();
    }

    private void reload() {
        var found = new ArrayList<HolidayYear>();
        for (var plugin : plugins.running()) {
            for (var path : plugins.list(plugin, "calendars")) {
                plugins.resource(plugin, path).ifPresent(bytes -> read(plugin + "/" + path, bytes, found));
            }
        }
        found.sort(Comparator.comparing(HolidayYear::year));
        years = List.copyOf(found);
    }

    private static void read(String file, byte[] bytes, List<HolidayYear> found) {
        var problems = new Problems();
        HolidayYear.read(file, new String(bytes, StandardCharsets.UTF_8), problems)
                .ifPresent(found::add);
        problems.list().forEach(problem -> LOG.severe(problem::toString));
    }

    /** Years known for a country, earliest first. */
    public List<HolidayYear> of(String jurisdiction) {
        return years.stream()
                .filter(year -> year.jurisdiction().equals(jurisdiction))
                .toList();
    }
}
