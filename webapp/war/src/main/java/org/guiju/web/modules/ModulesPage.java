package org.guiju.web.modules;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.guiju.platform.extension.PluginHost;
import org.guiju.platform.extension.PluginState;
import org.guiju.platform.extension.PluginStatus;
import org.guiju.platform.regulation.CompanyPlugins;
import org.guiju.platform.regulation.Regulations;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** 模块: which of the running modules the company uses; and for the operator, how every file stands. */
@Named("modules")
@RequestScoped
public class ModulesPage {

    @Inject
    private PluginHost plugins;

    @Inject
    private CompanyPlugins enabled;

    @Inject
    private Regulations regulations;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private List<ModuleLine> lines = List.of();

    @Transactional
    public void load() throws IOException {
        if (door.lets(Place.PLUGINS)) {
            var used = enabled.enabled(me.tenant());
            lines = plugins.statuses().stream()
                    .filter(status -> status.state() == PluginState.STARTED)
                    .map(status -> used.contains(status.id())
                            ? line(status, "modules.used", "is-permits", true)
                            : line(status, "modules.unused", "", false))
                    .toList();
        }
    }

    public void survey() throws IOException {
        if (door.lets(Place.OPERATOR_PLUGINS)) {
            lines = plugins.statuses().stream()
                    .map(status -> line(
                            status,
                            "modules.state." + status.state().name().toLowerCase(Locale.ROOT),
                            style(status.state()),
                            false))
                    .toList();
        }
    }

    private static String style(PluginState state) {
        return switch (state) {
            case STARTED -> "is-permits";
            case STOPPED -> "";
            case REFUSED -> "is-refuses";
            default -> "is-warns";
        };
    }

    private ModuleLine line(PluginStatus status, String state, String style, boolean used) {
        var problems = regulations.problems().getOrDefault(status.id(), List.of()).stream()
                .map(problem -> problem.place()
                        + words.of("list.colon")
                        + problem.message(words.phrases().locale()))
                .collect(Collectors.joining("\n"));
        var why = status.sentence(words.phrases().locale());
        return new ModuleLine(
                status.id(),
                status.version(),
                status.provider(),
                words.orElse(state, status.state().name()),
                problems.isEmpty() ? style : "is-refuses",
                why.isEmpty() ? problems : why,
                brings(status.id()),
                status.fileName(),
                status.keyId(),
                used);
    }

    private String brings(String plugin) {
        return regulations.library().regulations().stream()
                .filter(regulation -> regulation.plugin().equals(plugin))
                .map(regulation -> words.of("modules.regulation", words.text(regulation.title())))
                .collect(Collectors.joining(words.of("list.comma")));
    }

    public List<ModuleLine> getLines() {
        return lines;
    }
}
