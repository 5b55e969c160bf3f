package org.guiju.platform.extension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.extension.PluginLedger.Origin;
import org.guiju.platform.extension.signing.TrustedKeys;

/**
 * The folder operators put plugins into, and the uploads beside it. Of several files with one plugin id the highest
 * version is let in; none is let in below the highest version ever let in. A file in the inbox that turns bad does not
 * take away the verified copy it was let in with; a file that disappears does.
 */
public final class PluginInbox {

    private final Path folder;
    private final PluginGate gate;
    private final PluginLedger ledger;

    public PluginInbox(Path folder, Path store, TrustedKeys keys) {
        this.folder = folder;
        PluginStore files = new PluginStore(store);
        gate = new PluginGate(files, keys);
        ledger = files.ledger();
        files.retain(ledger.entries().stream().map(PluginLedger.Entry::sha256).collect(Collectors.toSet()));
    }

    PluginLedger ledger() {
        return ledger;
    }

    /** Judges every file anew: one plugin at most for each id, and a refusal for every file that stays outside. */
    synchronized List<Admission> scan() {
        List<Admission> outcome = new ArrayList<>();
        Map<String, List<Candidate>> rivals = new TreeMap<>();
        for (Path jar : jars()) {
            collect(gate.judge(jar.getFileName().toString(), jar), Source.INBOX, outcome, rivals);
        }
        for (PluginLedger.Entry entry : ledger.entries()) {
            if (entry.origin() == Origin.UPLOAD) {
                collect(gate.judgeStored(entry), Source.UPLOAD, outcome, rivals);
            } else if (Files.exists(folder.resolve(entry.fileName())) && !current(entry, rivals)) {
                collect(gate.judgeStored(entry), Source.COPY, outcome, rivals);
            }
        }
        rivals.values().forEach(candidates -> choose(candidates, outcome));
        return List.copyOf(outcome);
    }

    /** Judges an uploaded file, with its signature beside it, and remembers it when it is let in. */
    synchronized Admission admit(Path jar) {
        Admission admission = gate.judge(jar.getFileName().toString(), jar);
        return admission instanceof Admission.Admitted(PluginPackage plugin)
                ? remember(plugin, Origin.UPLOAD)
                : admission;
    }

    private List<Path> jars() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new PluginStoreException(folder, unreadable);
        }
    }

    private static boolean current(PluginLedger.Entry entry, Map<String, List<Candidate>> rivals) {
        return rivals.getOrDefault(entry.id(), List.of()).stream()
                .anyMatch(rival -> rival.plugin.sha256().equals(entry.sha256()));
    }

    private static void collect(
            Admission admission, Source source, List<Admission> outcome, Map<String, List<Candidate>> rivals) {
        switch (admission) {
            case Refusal refusal -> {
                if (source != Source.COPY) {
                    outcome.add(refusal);
                }
            }
            case Admission.Admitted(PluginPackage plugin) ->
                rivals.computeIfAbsent(plugin.id(), id -> new ArrayList<>()).add(new Candidate(plugin, source));
        }
    }

    private void choose(List<Candidate> candidates, List<Admission> outcome) {
        candidates.sort(Candidate.BEST_FIRST);
        Candidate best = candidates.getFirst();
        outcome.add(remember(best.plugin, best.source == Source.UPLOAD ? Origin.UPLOAD : Origin.INBOX));
        candidates.stream()
                .skip(1)
                .filter(rival -> rival.source == Source.INBOX)
                .map(rival -> rival.loses(best.plugin))
                .forEach(outcome::add);
    }

    private Admission remember(PluginPackage plugin, Origin origin) {
        String id = plugin.id();
        String version = plugin.manifest().version();
        PluginLedger.Entry known = ledger.entry(id)
                .orElse(new PluginLedger.Entry(id, version, plugin.sha256(), origin, false, plugin.fileName()));
        if (PluginManifest.newer(known.version(), version)) {
            return Refusal.of(plugin.fileName(), Reason.DOWNGRADE, id, version, known.version());
        }
        ledger.put(new PluginLedger.Entry(id, version, plugin.sha256(), origin, known.stopped(), plugin.fileName()));
        return new Admission.Admitted(plugin);
    }

    /** Where a candidate lies; of equal versions the later constant wins. */
    private enum Source {
        COPY,
        INBOX,
        UPLOAD
    }

    private record Candidate(PluginPackage plugin, Source source) {

        static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(
                        (Candidate candidate) -> candidate.plugin.manifest(), PluginManifest.BY_VERSION)
                .thenComparing(Candidate::source)
                .reversed()
                .thenComparing(candidate -> candidate.plugin.fileName());

        Refusal loses(PluginPackage best) {
            String version = plugin.manifest().version();
            return PluginManifest.newer(best.manifest().version(), version)
                    ? Refusal.of(
                            plugin.fileName(),
                            Reason.DOWNGRADE,
                            best.id(),
                            version,
                            best.manifest().version())
                    : Refusal.of(plugin.fileName(), Reason.DUPLICATE_ID, best.id(), best.fileName());
        }
    }
}
