package org.guiju.platform.regulation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.extension.PluginHost;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.regulation.PluginFiles;
import org.guiju.rulebook.regulation.Reading;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.rulebook.regulation.Revision;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.source.Problem;
import org.guiju.sdk.action.ActionHandler;
import org.guiju.sdk.decision.Layer;

/**
 * Which rulebook a company has now. What is expensive, the compiled clauses of the running plugins, is one library shared by
 * all; what differs is a company's list of revisions.
 */
@ApplicationScoped
public class Regulations {

    private static final Logger LOG = Logger.getLogger(Regulations.class.getName());
    private static final List<String> FOLDERS =
            List.of("regulations/", "actions/", "records/", "roles/", "packs/", "aspects/", "functions/");
    private static final int CACHED_COMPANIES = 10_000;

    /** What all share and what one company adds, by its content. */
    private record Declared(Library shared, String state) {}

    private record Stated(TenantId tenant, RulebookStates.State state) {}

    @Inject
    PluginHost plugins;

    @Inject
    Revisions revisions;

    @Inject
    RulebookStates states;

    @Inject
    Companies companies;

    @Inject
    TemplateArchive archive;

    @Inject
    CompanyTypes companyTypes;

    @Inject
    OwnClauses ownClauses;

    private final Map<Declared, Library> libraries = new ConcurrentHashMap<>();

    private final Map<Stated, Rulebook> rulebooks = new ConcurrentHashMap<>();
    private volatile Library library;
    private volatile Map<String, List<Problem>> problems = Map.of();

    @PostConstruct
    void listen() {
        plugins.onChange(this::reload);
        reload();
    }

    /** Reads what the running plugins declare; a plugin with a problem in any of its files takes part with none of them. */
    synchronized void reload() {
        Map<String, PluginFiles> files = new LinkedHashMap<>();
        files.put(Library.PLATFORM, PlatformFiles.read(Library.PLATFORM));
        files.put(Library.OPERATOR, PlatformFiles.read(Library.OPERATOR));
        plugins.running().forEach(plugin -> files.put(plugin, files(plugin)));
        Map<String, List<Problem>> found = new LinkedHashMap<>();
        var reading = read(files);
        while (!reading.problems().isEmpty()) {
            var byPlugin = reading.problems().stream().collect(Collectors.groupingBy(Regulations::plugin));
            found.putAll(byPlugin);
            byPlugin.forEach((plugin, all) -> {
                LOG.severe(() -> "Plugin " + plugin + " declares nothing: " + all.size() + " problems in its files");
                all.forEach(problem -> LOG.severe(problem::toString));
            });
            if (!files.keySet().removeAll(byPlugin.keySet())) {
                throw new IllegalStateException("Problems of no plugin: " + reading.problems());
            }
            reading = read(files);
        }
        library = archive.complete(reading.library());
        problems = Map.copyOf(found);
        libraries.clear();
        rulebooks.clear();
    }

    /** What an action does is said once: by effects in its file, or by a handler in Java. */
    private Reading read(Map<String, PluginFiles> files) {
        var reading = Library.read(List.copyOf(files.values()));
        var programmed = plugins.extensions(ActionHandler.class).stream()
                .map(ActionHandler::type)
                .toList();
        var twice = reading.library().actionTypes().stream()
                .filter(type -> type.effects().isPresent() && programmed.contains(type.code()))
                .map(type -> Problem.of(
                        new Origin(type.plugin() + "/actions/" + type.code() + ".yaml", 1, 1),
                        Problem.Code.HANDLED_TWICE,
                        type.code()));
        return new Reading(
                reading.library(),
                Stream.concat(reading.problems().stream(), twice).toList());
    }

    /** Reads everything when the server starts, so that the first request need not wait for it. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        LOG.info(() -> library.regulations().size() + " regulations of " + plugins.running());
    }

    public Library library() {
        return library;
    }

    /** The library with what the company declares for itself, and the clauses it has rewritten. */
    @Transactional
    public Library library(TenantId tenant) {
        var state = states.of(tenant).own();
        if (state.isEmpty()) {
            return library;
        }
        if (libraries.size() > CACHED_COMPANIES) {
            libraries.clear();
        }
        var key = new Declared(library, state);
        var cached = libraries.get(key);
        return cached != null
                ? cached
                : libraries.computeIfAbsent(key, declared -> extended(tenant, declared.shared()));
    }

    /** A declaration that a plugin's later version has overtaken takes part no more; the company's others do. */
    private Library extended(TenantId tenant, Library shared) {
        var files = new LinkedHashMap<>(companyTypes.files(tenant));
        var reading = shared.with(files);
        while (!reading.problems().isEmpty()) {
            reading.problems().forEach(problem -> LOG.severe(() -> tenant.value() + ": " + problem));
            var before = files.size();
            reading.problems().forEach(problem -> files.remove(path(problem)));
            if (files.size() == before) {
                break;
            }
            reading = shared.with(files);
        }
        var own = reading.library().withStored(ownClauses.of(tenant));
        own.problems().forEach(problem -> LOG.severe(() -> tenant.value() + ": " + problem));
        return own.library();
    }

    private static String path(Problem problem) {
        return problem.file().substring(problem.file().indexOf('/') + 1);
    }

    /** What is wrong with the files of plugins that therefore declare nothing. */
    public Map<String, List<Problem>> problems() {
        return problems;
    }

    /** The action type, if its plugin is enabled for the company. */
    public Optional<ActionType> actionType(TenantId tenant, String code) {
        return library(tenant).actionType(code).filter(type -> isEnabled(tenant, type.plugin()));
    }

    public List<ActionType> actionTypes(TenantId tenant) {
        var enabled = enabled(tenant);
        return library(tenant).actionTypes().stream()
                .filter(type -> enabled.contains(type.plugin()))
                .toList();
    }

    public boolean isEnabled(TenantId tenant, String plugin) {
        return enabled(tenant).contains(plugin);
    }

    private Set<String> enabled(TenantId tenant) {
        return Stream.concat(Stream.of(Library.PLATFORM, Library.COMPANY), states.of(tenant).plugins().stream())
                .collect(Collectors.toSet());
    }

    /** The company's rulebook with everything published so far. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Rulebook rulebook(TenantId tenant) {
        var enabled = enabled(tenant);
        var key = new Stated(tenant, states.of(tenant));
        if (rulebooks.size() > CACHED_COMPANIES) {
            rulebooks.clear();
        }
        var cached = rulebooks.get(key);
        return cached != null ? cached : rulebooks.computeIfAbsent(key, state -> build(tenant, enabled));
    }

    /** The regulation as the company arranges it; as shipped, where it has not adopted it. */
    @Transactional
    public Optional<Regulation> regulation(TenantId tenant, String code) {
        return rulebook(tenant).regulation(code).or(() -> library(tenant).regulation(code));
    }

    private Rulebook build(TenantId tenant, Set<String> enabled) {
        var published = new ArrayList<Revision>();
        revisions.of(tenant).forEach(row -> published.add(Revision.read(row.content())));
        Set<String> adopted = new LinkedHashSet<>();
        library(tenant).regulations().stream()
                .filter(regulation -> enabled.contains(regulation.plugin()))
                .filter(regulation -> regulation.layer() == Layer.LAW || isAdopted(regulation, published))
                .forEach(regulation -> adopted.add(regulation.code()));
        return Rulebook.of(library(tenant), companies.company(tenant).zone(), adopted, published);
    }

    private static String plugin(Problem problem) {
        return problem.file().substring(0, problem.file().indexOf('/'));
    }

    private static boolean isAdopted(Regulation regulation, List<Revision> published) {
        return published.stream().anyMatch(revision -> revision.regulation().equals(regulation.code()));
    }

    private PluginFiles files(String plugin) {
        Map<String, String> files = new LinkedHashMap<>();
        FOLDERS.forEach(folder -> plugins.list(plugin, folder).stream()
                .filter(path -> path.endsWith(".yaml"))
                .forEach(path -> plugins.resource(plugin, path)
                        .ifPresent(bytes -> files.put(path, new String(bytes, StandardCharsets.UTF_8)))));
        return new PluginFiles(plugin, files);
    }
}
