package org.guiju.platform.extension;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.pf4j.PluginDependency;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the plugins that were let in. A plugin either runs or is not loaded at all. Every change (a new file, a stop, a
 * revoked key) is followed by settling: what may no longer run goes, with all that depends on it; what may run now
 * comes, dependencies first. Readers see the plugins as they were until a change is complete, and never half of it.
 */
public final class PluginHost implements AutoCloseable {

    /** What {@code Plugin-Requires} is compared with. */
    public static final String PLATFORM_VERSION = "0.1.0";

    private static final Logger LOG = LoggerFactory.getLogger(PluginHost.class);
    private static final Snapshot NOTHING = new Snapshot(Map.of(), List.of(), new ConcurrentHashMap<>());

    private final PluginInbox inbox;
    private final PluginLedger ledger;
    private final MigrationHistory migrations;
    private final JarPlugins jars = new JarPlugins(PLATFORM_VERSION);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> generations = new HashMap<>();
    private final Map<String, PluginPackage> admitted = new LinkedHashMap<>();
    private final Map<String, Running> running = new LinkedHashMap<>();
    private final Map<String, Standing> failed = new HashMap<>();
    private final Map<String, Boolean> migrated = new HashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private volatile Snapshot current = NOTHING;

    public PluginHost(PluginInbox inbox, MigrationHistory migrations) {
        this.inbox = inbox;
        this.ledger = inbox.ledger();
        this.migrations = migrations;
    }

    /**
     * Judges every file again and runs what may run. Also called while running, for new, changed, removed and revoked
     * files.
     */
    public void refresh() {
        change(this::scan);
    }

    /** As {@link #refresh()}, and loads this plugin and all that depend on it anew even if its file is the same. */
    public void reload(String pluginId) {
        change(() -> {
            scan();
            forgive(pluginId);
            shutDown(pluginId);
        });
    }

    /** Lets in an uploaded file, its signature beside it, and runs it; a refused one changes nothing. */
    public Admission admit(Path jar) {
        Admission admission = inbox.admit(jar);
        if (admission instanceof Admission.Admitted) {
            refresh();
        }
        return admission;
    }

    /** Stops a plugin and all that depend on it until {@link #start}, over restarts of the server too. */
    public void stop(String pluginId) {
        change(() -> ledger.entry(pluginId).ifPresent(entry -> ledger.put(entry.stopped(true))));
    }

    /** Starts a plugin that was stopped or failed, and all that waited for it. */
    public void start(String pluginId) {
        change(() -> {
            ledger.entry(pluginId).ifPresent(entry -> ledger.put(entry.stopped(false)));
            forgive(pluginId);
        });
    }

    /** Every plugin and every refused file, for the operator's page. */
    public List<PluginStatus> statuses() {
        return current.statuses;
    }

    /** Told after every change. The listener may not keep objects of plugins. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Extensions of all running plugins, lower ordinal first, and who provides them. */
    public <T> List<Provided<T>> providers(Class<T> type) {
        return current.providers(type);
    }

    /** Extensions of all running plugins, lower ordinal first. */
    public <T> List<T> extensions(Class<T> type) {
        return providers(type).stream().map(Provided::extension).toList();
    }

    /** Extensions of one plugin; none when it does not run. */
    public <T> List<T> extensions(Class<T> type, String pluginId) {
        return providers(type).stream()
                .filter(provided -> provided.pluginId().equals(pluginId))
                .map(Provided::extension)
                .toList();
    }

    /** Ids of the running plugins, dependencies first. */
    public List<String> running() {
        return List.copyOf(current.running.keySet());
    }

    /** How often the plugin was loaded since the server started; 0 when it does not run. */
    public int generation(String pluginId) {
        return current.plugin(pluginId).map(Running::generation).orElse(0);
    }

    /**
     * How many loadings of the plugin the collector has not taken yet, the running one among them. A number that keeps
     * growing over reloads means that somebody holds objects of former ones.
     */
    public int loadersAlive(String pluginId) {
        return jars.loaders().alive(pluginId);
    }

    /** The file a running plugin was loaded from. */
    public Optional<PluginPackage> packageOf(String pluginId) {
        return current.plugin(pluginId).map(Running::plugin);
    }

    /** A file of a running plugin, by its path in the jar; only from the folders that are open to others. */
    public Optional<byte[]> resource(String pluginId, String path) {
        return current.plugin(pluginId).flatMap(plugin -> plugin.contents().resource(path));
    }

    /** Paths of the files under a folder of a running plugin that is open to others. */
    public List<String> list(String pluginId, String folder) {
        return current.plugin(pluginId)
                .map(plugin -> plugin.contents().list(folder))
                .orElse(List.of());
    }

    /** Texts of a running plugin, e.g. base {@code i18n/messages}; a missing text is taken from another language. */
    public Optional<ResourceBundle> bundle(String pluginId, String base, Locale reader) {
        return current.plugin(pluginId).flatMap(plugin -> plugin.contents().bundle(base, reader));
    }

    /** Stops everything, dependents first. */
    @Override
    public void close() {
        change(() -> {
            admitted.clear();
            refusals.clear();
        });
    }

    private void change(Runnable change) {
        synchronized (this) {
            migrated.clear();
            change.run();
            settle();
        }
        listeners.forEach(PluginHost::tell);
    }

    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException fault) {
            LOG.warn("A listener of plugin changes failed", fault);
        }
    }

    private void scan() {
        admitted.clear();
        refusals.clear();
        for (Admission admission : inbox.scan()) {
            switch (admission) {
                case Admission.Admitted(PluginPackage plugin) -> admitted.put(plugin.id(), plugin);
                case Refusal refusal -> refusals.add(refusal);
            }
        }
    }

    private void settle() {
        List.copyOf(running.values()).stream()
                .filter(plugin -> !mayStay(plugin))
                .forEach(plugin -> shutDown(plugin.id()));
        for (Optional<PluginPackage> next = next(); next.isPresent(); next = next()) {
            launch(next.get());
        }
        current = new Snapshot(new LinkedHashMap<>(running), survey(), new ConcurrentHashMap<>());
    }

    private boolean mayStay(Running plugin) {
        PluginPackage wanted = admitted.get(plugin.id());
        return wanted != null
                && wanted.sha256().equals(plugin.plugin().sha256())
                && !ledger.stopped(plugin.id())
                && missing(wanted).isEmpty();
    }

    private void shutDown(String pluginId) {
        List.copyOf(running.values()).stream()
                .filter(other -> other.dependsOn(pluginId))
                .forEach(dependent -> shutDown(dependent.id()));
        if (running.remove(pluginId) != null) {
            jars.discard(pluginId);
        }
    }

    /** A plugin that can start now; one whose optional dependencies are all there goes first. */
    private Optional<PluginPackage> next() {
        List<PluginPackage> ready =
                admitted.values().stream().filter(this::mayStart).toList();
        return ready.stream().filter(this::complete).findFirst().or(() -> ready.stream()
                .findFirst());
    }

    private boolean mayStart(PluginPackage plugin) {
        return !running.containsKey(plugin.id())
                && !failed.containsKey(plugin.sha256())
                && !ledger.stopped(plugin.id())
                && missing(plugin).isEmpty()
                && migrated(plugin);
    }

    private boolean complete(PluginPackage plugin) {
        return plugin.manifest().dependencies().stream()
                .map(PluginDependency::getPluginId)
                .allMatch(id -> running.containsKey(id) || !admitted.containsKey(id));
    }

    private List<String> missing(PluginPackage plugin) {
        return plugin.manifest().dependencies().stream()
                .filter(dependency -> !dependency.isOptional())
                .filter(dependency -> running.values().stream().noneMatch(other -> other.satisfies(dependency)))
                .map(dependency -> dependency.getPluginId() + " " + dependency.getPluginVersionSupport())
                .toList();
    }

    private boolean migrated(PluginPackage plugin) {
        return plugin.migrations().isEmpty() || migrated.computeIfAbsent(plugin.id(), id -> askDatabase(plugin));
    }

    private boolean askDatabase(PluginPackage plugin) {
        try {
            return migrations.applied(plugin.id(), plugin.migrations());
        } catch (RuntimeException unknown) {
            LOG.warn("Cannot tell whether the migrations of plugin {} are applied", plugin.id(), unknown);
            return false;
        }
    }

    /** Lets a file that failed try again; a changed file may anyhow. */
    private void forgive(String pluginId) {
        Optional.ofNullable(admitted.get(pluginId)).map(PluginPackage::sha256).ifPresent(failed::remove);
    }

    private void launch(PluginPackage plugin) {
        try {
            List<JarPlugins.Extension> extensions = jars.launch(plugin);
            int generation = generations.merge(plugin.id(), 1, Integer::sum);
            running.put(plugin.id(), new Running(plugin, generation, extensions, new PluginContents(plugin)));
        } catch (RuntimeException | Error fault) {
            LOG.error(
                    "Plugin {} {} did not start: {}",
                    plugin.id(),
                    plugin.manifest().version(),
                    fault.toString());
            failed.put(plugin.sha256(), Standing.failed(fault));
        }
    }

    private List<PluginStatus> survey() {
        Stream<PluginStatus> plugins = admitted.values().stream()
                .map(plugin -> PluginStatus.of(plugin, standing(plugin), generations.getOrDefault(plugin.id(), 0)));
        return Stream.concat(plugins, refusals.stream().map(PluginStatus::of)).toList();
    }

    private Standing standing(PluginPackage plugin) {
        if (running.containsKey(plugin.id())) {
            return Standing.STARTED;
        }
        if (ledger.stopped(plugin.id())) {
            return Standing.STOPPED;
        }
        if (failed.containsKey(plugin.sha256())) {
            return failed.get(plugin.sha256());
        }
        List<String> missing = missing(plugin);
        return missing.isEmpty() ? Standing.waitsForMigration(plugin.id()) : Standing.waitsFor(missing);
    }

    /** What readers see between two changes. */
    private record Snapshot(Map<String, Running> running, List<PluginStatus> statuses, Map<Class<?>, List<?>> found) {

        Optional<Running> plugin(String id) {
            return Optional.ofNullable(running.get(id));
        }

        @SuppressWarnings("unchecked")
        <T> List<Provided<T>> providers(Class<T> type) {
            return (List<Provided<T>>) found.computeIfAbsent(type, this::find);
        }

        private List<? extends Provided<?>> find(Class<?> type) {
            return running.values().stream()
                    .flatMap(plugin -> plugin.extensions().stream()
                            .filter(extension -> type.isInstance(extension.object()))
                            .map(extension -> new Found(extension.ordinal(), provided(plugin, extension))))
                    .sorted(Found.ORDER)
                    .map(Found::provided)
                    .toList();
        }

        private static Provided<?> provided(Running plugin, JarPlugins.Extension extension) {
            return new Provided<>(
                    plugin.id(), plugin.plugin().manifest().version(), plugin.generation(), extension.object());
        }
    }

    private record Found(int ordinal, Provided<?> provided) {

        static final Comparator<Found> ORDER = Comparator.comparingInt(Found::ordinal)
                .thenComparing(found -> found.provided.pluginId())
                .thenComparing(found -> found.provided.extension().getClass().getName());
    }
}
