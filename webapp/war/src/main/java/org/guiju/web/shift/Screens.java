package org.guiju.web.shift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guiju.platform.regulation.CompanyPlugins;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.web.plugin.PluginYaml;

/** Reads {@code pages/shift.yaml} of the modules that a company uses. */
@ApplicationScoped
public class Screens {

    private static final String FILE = "pages/shift.yaml";

    @Inject
    private PluginYaml yaml;

    @Inject
    private CompanyPlugins enabled;

    /** Whether there is a screen for somebody with these roles. */
    public boolean any(TenantId tenant, Set<String> roles) {
        return !of(tenant, roles).isEmpty();
    }

    /** Whether anybody in the company has one. */
    public boolean any(TenantId tenant) {
        return files(tenant).findAny().isPresent();
    }

    Screen of(TenantId tenant, Set<String> roles) {
        return files(tenant)
                .filter(file -> texts(file, "roles").stream().anyMatch(roles::contains))
                .map(Screens::screen)
                .reduce(Screen.NOTHING, Screen::and);
    }

    private Stream<Map<?, ?>> files(TenantId tenant) {
        return enabled.enabled(tenant).stream().flatMap(plugin -> yaml.file(plugin, FILE).stream());
    }

    private static Screen screen(Map<?, ?> file) {
        return new Screen(
                ((List<?>) file.get("records"))
                        .stream().map(group -> group((Map<?, ?>) group)).toList(),
                texts(file, "actions"));
    }

    private static Screen.Group group(Map<?, ?> group) {
        return new Screen.Group(
                text(group, "record"),
                texts(group, "states"),
                Set.copyOf(texts(group, "alarm")),
                texts(group, "shows"),
                texts(group, "actions"),
                Optional.ofNullable((Map<?, ?>) group.get("reading")).map(Screens::gauge));
    }

    private static Screen.Gauge gauge(Map<?, ?> reading) {
        return new Screen.Gauge(
                text(reading, "action"),
                text(reading, "field"),
                text(reading, "limit"),
                text(reading, "in_order"),
                text(reading, "measure"));
    }

    private static String text(Map<?, ?> map, String name) {
        return String.valueOf(map.get(name));
    }

    private static List<String> texts(Map<?, ?> map, String name) {
        return ((List<?>) map.get(name)).stream().map(String::valueOf).toList();
    }
}
