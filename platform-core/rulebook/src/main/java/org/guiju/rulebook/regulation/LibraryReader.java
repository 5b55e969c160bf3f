package org.guiju.rulebook.regulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.schema.ActionReader;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.KnownActions;
import org.guiju.rulebook.schema.RecordReader;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Thing;
import org.guiju.rulebook.source.Yaml;
import org.guiju.sdk.decision.Layer;

/** Reads the files of all plugins in the order in which they depend on each other: records, actions, regulations. */
final class LibraryReader {

    private static final Pattern RECORD = Pattern.compile("records/([^/]+)\\.yaml");
    private static final Pattern ACTION = Pattern.compile("actions/([^/]+)\\.yaml");
    private static final Pattern REGULATION = Pattern.compile("regulations/([^/]+)/regulation\\.yaml");
    static final Pattern CLAUSE = Pattern.compile("regulations/([^/]+)/([^/]+)\\.yaml");
    private static final Pattern DECLARING = Pattern.compile("(records|actions|regulations)/.*");

    /** A file that declares one thing, whose name its path must carry. */
    private record Declaration(String plugin, String path, String name, Section section) {}

    private final List<PluginFiles> plugins;
    private final Problems problems = new Problems();
    private final Map<String, Optional<Section>> parsed = new HashMap<>();
    private final Set<String> broken = new HashSet<>();

    LibraryReader(List<PluginFiles> plugins) {
        this.plugins = plugins;
    }

    Reading read() {
        refuseMisplaced();
        Map<String, RecordType> records = new LinkedHashMap<>();
        for (var file : declarations(RECORD)) {
            var type = RecordReader.read(file.plugin(), file.section());
            keep(records, type.code(), type, file, Thing.RECORD);
        }
        Map<String, ActionType> actions = new LinkedHashMap<>();
        for (var file : declarations(ACTION)) {
            var action = whole(file, section -> ActionReader.read(file.plugin(), records, section));
            action.ifPresent(type -> keep(actions, type.code(), type, file, Thing.ACTION));
        }
        var texts = new TreeMap<String, StoredClause>();
        var regulations = regulations(new KnownActions(actions, Set.copyOf(broken)), texts);
        regulations.checkReferences();
        checkGoverning(actions, regulations);
        return new Reading(regulations.library(actions, records, texts), problems.list());
    }

    private RegulationsReader regulations(KnownActions known, Map<String, StoredClause> sources) {
        var reader = new RegulationsReader(known, problems);
        for (var file : declarations(REGULATION)) {
            reader.head(file.plugin(), file.name(), file.section());
        }
        for (var file : declarations(CLAUSE)) {
            if (!file.name().equals("regulation")) {
                var regulation = file.path().split("/")[1];
                reader.clause(regulation, file.name(), file.section())
                        .ifPresent(hash -> sources.put(hash, stored(hash, file)));
            }
        }
        return reader;
    }

    private StoredClause stored(String hash, Declaration file) {
        var text = plugins.stream()
                .filter(plugin -> plugin.plugin().equals(file.plugin()))
                .map(plugin -> plugin.files().get(file.path()))
                .findFirst()
                .orElseThrow();
        return new StoredClause(hash, file.plugin(), file.path(), text);
    }

    private List<Declaration> declarations(Pattern pattern) {
        return plugins.stream()
                .flatMap(plugin -> plugin.files().keySet().stream()
                        .sorted()
                        .flatMap(path -> declaration(plugin, path, pattern).stream()))
                .toList();
    }

    private Optional<Declaration> declaration(PluginFiles plugin, String path, Pattern pattern) {
        var matcher = pattern.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var name = pattern == REGULATION ? matcher.group(1) : matcher.group(matcher.groupCount());
        var section = parsed.computeIfAbsent(
                plugin.plugin() + "/" + path,
                file -> Yaml.section(file, plugin.files().get(path), problems));
        if (section.isEmpty()) {
            broken.add(name);
        }
        return section.map(file -> new Declaration(plugin.plugin(), path, name, file));
    }

    /** Only what was read without any problem; what depends on the rest is left out without complaint. */
    private <T> Optional<T> whole(Declaration file, Function<Section, T> reader) {
        int before = problems.count();
        var read = reader.apply(file.section());
        if (problems.count() > before) {
            broken.add(file.name());
            return Optional.empty();
        }
        return Optional.of(read);
    }

    private <T> void keep(Map<String, T> known, String code, T value, Declaration file, Thing thing) {
        if (!code.equals(file.name())) {
            problems.add(file.section().at(), Code.OTHER_ADDRESS, code, file.path());
        } else if (known.putIfAbsent(code, value) != null) {
            problems.add(file.section().at(), Code.DUPLICATE, thing, code);
        }
    }

    private void refuseMisplaced() {
        for (var plugin : plugins) {
            plugin.files().keySet().stream()
                    .filter(path -> DECLARING.matcher(path).matches())
                    .filter(path -> List.of(RECORD, ACTION, CLAUSE).stream()
                            .noneMatch(pattern -> pattern.matcher(path).matches()))
                    .forEach(path ->
                            problems.add(new Origin(plugin.plugin() + "/" + path, 1, 1), Code.MISPLACED_FILE, path));
        }
    }

    private void checkGoverning(Map<String, ActionType> actions, RegulationsReader regulations) {
        for (var file : declarations(ACTION)) {
            Optional.ofNullable(actions.get(file.name())).ifPresent(type -> {
                for (var code : file.section().scalars("governed_by")) {
                    if (!regulations.codes().contains(code.text())) {
                        problems.unknown(code.at(), Thing.REGULATION, code.text(), regulations.codes());
                    }
                }
            });
        }
    }

    static Reading readStored(Library library, List<StoredClause> stored) {
        var problems = new Problems();
        Map<String, ActionType> actions = new LinkedHashMap<>();
        library.actionTypes().forEach(type -> actions.put(type.code(), type));
        Map<String, Clause> clauses = new LinkedHashMap<>();
        Map<String, StoredClause> sources = new LinkedHashMap<>();
        for (var kept : stored) {
            var file = kept.plugin() + "/" + kept.path();
            int before = problems.count();
            Yaml.section(file, kept.text(), problems)
                    .flatMap(
                            section -> new ClauseReader(new KnownActions(actions, Set.of()), Layer.LAW, section).read())
                    .filter(clause -> problems.count() == before)
                    .ifPresent(clause -> {
                        clauses.put(clause.hash(), clause);
                        sources.put(clause.hash(), kept);
                    });
        }
        return new Reading(library.withClauses(clauses, sources), problems.list());
    }
}
