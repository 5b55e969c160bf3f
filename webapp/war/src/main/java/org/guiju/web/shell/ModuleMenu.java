package org.guiju.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.guiju.platform.regulation.CompanyPlugins;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.Library;
import org.guiju.sdk.Texts;
import org.guiju.web.plugin.PluginYaml;

/** The entries that a company's modules add to the navigation, from their {@code pages/menu.yaml}, and its own types. */
@ApplicationScoped
class ModuleMenu {

    private static final String FILE = "pages/menu.yaml";

    @Inject
    private PluginYaml yaml;

    @Inject
    private CompanyPlugins enabled;

    @Inject
    private Regulations regulations;

    List<ModuleEntry> entries(TenantId tenant, Set<String> roles) {
        var shipped = enabled.enabled(tenant).stream()
                .flatMap(this::lines)
                .filter(line -> line.roles().stream().anyMatch(roles::contains))
                .sorted(Comparator.comparing(Line::order))
                .map(Line::entry);
        return Stream.concat(shipped, declared(tenant, roles)).toList();
    }

    /** Lists and forms of the types that the company declares itself. */
    private Stream<ModuleEntry> declared(TenantId tenant, Set<String> roles) {
        var library = regulations.library(tenant);
        var lists = library.recordTypes().stream()
                .filter(type -> type.plugin().equals(Library.COMPANY))
                .map(type -> new ModuleEntry(type.name(), "file", "/records.xhtml?type=" + type.code()));
        var forms = library.actionTypes().stream()
                .filter(type ->
                        type.plugin().equals(Library.COMPANY) && type.subject().isEmpty())
                .filter(type -> type.openTo(roles, false))
                .map(type -> new ModuleEntry(type.title(), "pencil", "/act.xhtml?type=" + type.code()));
        return Stream.concat(lists, forms);
    }

    private Stream<Line> lines(String plugin) {
        return yaml.file(plugin, FILE).stream()
                .flatMap(file -> ((List<?>) file.get("menu")).stream())
                .map(line -> Line.read(plugin, (Map<?, ?>) line));
    }

    private record Line(ModuleEntry entry, List<?> roles, int order) {

        static Line read(String plugin, Map<?, ?> line) {
            var title = (Map<?, ?>) line.get("title");
            var texts = new Texts(
                    String.valueOf(title.get("zh-Hans")),
                    String.valueOf(title.get("zh-Hant")),
                    String.valueOf(title.get("en")));
            var href = line.get("page") == null
                    ? "/act.xhtml?type=" + line.get("action")
                    : "/plugin/" + plugin + "/" + line.get("page");
            return new Line(
                    new ModuleEntry(texts, String.valueOf(line.get("icon")), href),
                    (List<?>) line.get("roles"),
                    (Integer) line.get("order"));
        }
    }
}
