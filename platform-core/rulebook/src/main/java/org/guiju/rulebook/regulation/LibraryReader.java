package org.guiju.rulebook.regulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guiju.rulebook.control.Calculation;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.expression.Signature;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.schema.ActionReader;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.AspectReader;
import org.guiju.rulebook.schema.ExtensionReader;
import org.guiju.rulebook.schema.FunctionReader;
import org.guiju.rulebook.schema.KnownActions;
import org.guiju.rulebook.schema.Pack;
import org.guiju.rulebook.schema.PackReader;
import org.guiju.rulebook.schema.RecordReader;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.rulebook.schema.Role;
import org.guiju.rulebook.schema.RoleReader;
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
    private static final Pattern ASPECT = Pattern.compile("aspects/([^/]+)\\.yaml");
    private static final Pattern ROLE = Pattern.compile("roles/([^/]+)\\.yaml");
    private static final Pattern PACK = Pattern.compile("packs/([^/]+)\\.yaml");
    private static final Pattern FUNCTION = Pattern.compile("functions/([^/]+)\\.yaml");
    private static final Pattern EXTENSION = Pattern.compile("fields/([^/]+)\\.yaml");
    private static final Pattern REGULATION = Pattern.compile("regulations/([^/]+)/regulation\\.yaml");
    static final Pattern CLAUSE = Pattern.compile("regulations/([^/]+)/([^/]+)\\.yaml");
    private static final Pattern ANYTHING = Pattern.compile(".*");
    private static final Pattern DECLARING =
            Pattern.compile("(records|actions|aspects|functions|roles|packs|regulations)/.*");

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
        refuseMisplaced(DECLARING, List.of(RECORD, ACTION, ASPECT, FUNCTION, ROLE, PACK, CLAUSE));
        var records = records(Map.of());
        var aspects = aspects();
        var actions = actions(records, Map.of(), aspects);
        var texts = new TreeMap<String, StoredClause>();
        var regulations = regulations(new KnownActions(actions, aspects, functions(), Set.copyOf(broken)), texts);
        regulations.checkReferences();
        checkGoverning(actions, regulations.codes());
        var library = regulations
                .library(actions, records, texts)
                .withRoles(roles(Map.of()))
                .withPacks(packs(records, regulations.codes()));
        checkDetermined(actions, library);
        return new Reading(library, problems.list());
    }

    /** What one company declares beside the library that all share: types of its own, and fields of shipped types. */
    Reading extend(Library shared) {
        refuseMisplaced(ANYTHING, List.of(RECORD, ACTION, ROLE, EXTENSION, REGULATION));
        Map<String, RecordType> shipped = new LinkedHashMap<>();
        shared.recordTypes().forEach(type -> shipped.put(type.code(), type));
        Map<String, ActionType> actions = new LinkedHashMap<>();
        shared.actionTypes().forEach(type -> actions.put(type.code(), type));
        var records = records(shipped);
        extendRecords(records, actions);
        extendActions(records, actions);
        var all = actions(records, actions, shared.aspects());
        var own = ownRegulations(shared);
        var codes = Stream.concat(shared.regulations().stream(), own.stream())
                .map(Regulation::code)
                .toList();
        checkGoverning(all, codes);
        checkHandled(all);
        var library = shared.withTypes(all, records).withRegulations(own).withRoles(roles(shared.roles()));
        return new Reading(library, problems.list());
    }

    /** Their clauses come with the revisions; a code that a plugin has taken is not the company's. */
    private List<Regulation> ownRegulations(Library shared) {
        var reader = new RegulationsReader(
                new KnownActions(Map.of(), shared.aspects(), shared.functions(), Set.of()), problems);
        for (var file : declarations(REGULATION)) {
            if (shared.regulation(file.name()).isPresent()) {
                problems.add(file.section().at("regulation"), Code.DUPLICATE, Thing.REGULATION, file.name());
            } else {
                reader.head(file.plugin(), file.name(), file.section());
            }
        }
        return reader.regulations();
    }

    private Map<String, RecordType> records(Map<String, RecordType> shipped) {
        Map<String, RecordType> records = new LinkedHashMap<>(shipped);
        var declared = declarations(RECORD);
        var codes = new LinkedHashSet<>(shipped.keySet());
        declared.forEach(file -> codes.add(file.name()));
        for (var file : declared) {
            var type = RecordReader.read(file.plugin(), codes, file.section());
            if (sharesGaplessPrefix(type, records.values())) {
                problems.add(
                        file.section().at("number"),
                        Code.NAME_TAKEN,
                        type.numbering().prefix());
            }
            keep(records, type.code(), type, file, Thing.RECORD);
        }
        return records;
    }

    private Map<String, Role> roles(Map<String, Role> shipped) {
        Map<String, Role> roles = new LinkedHashMap<>(shipped);
        var declared = declarations(ROLE);
        for (var file : declared) {
            var role = RoleReader.read(file.plugin(), file.section());
            keep(roles, role.code(), role, file, Thing.ROLE);
        }
        for (var file : declared) {
            file.section().scalars("counts_as").stream()
                    .filter(named -> !roles.containsKey(named.text()))
                    .forEach(named -> problems.unknown(named.at(), Thing.ROLE, named.text(), roles.keySet()));
        }
        return roles;
    }

    private Map<String, Pack> packs(Map<String, RecordType> records, Collection<String> regulations) {
        Map<String, Pack> packs = new LinkedHashMap<>();
        for (var file : declarations(PACK)) {
            whole(file, section -> PackReader.read(file.plugin(), records, regulations, section))
                    .ifPresent(pack -> keep(packs, pack.code(), pack, file, Thing.NAME));
        }
        return packs;
    }

    /** Where two types take numbers from one counter, neither is without gaps. */
    private static boolean sharesGaplessPrefix(RecordType type, Collection<RecordType> others) {
        return others.stream()
                .filter(other -> !other.code().equals(type.code()))
                .filter(other ->
                        other.numbering().prefix().equals(type.numbering().prefix()))
                .anyMatch(
                        other -> other.numbering().gapless() || type.numbering().gapless());
    }

    private Map<String, ActionType> aspects() {
        Map<String, ActionType> aspects = new LinkedHashMap<>();
        for (var file : declarations(ASPECT)) {
            var aspect = AspectReader.read(file.plugin(), file.section());
            keep(aspects, aspect.code(), aspect, file, Thing.ASPECT);
        }
        return aspects;
    }

    private Map<String, ActionType> actions(
            Map<String, RecordType> records, Map<String, ActionType> shipped, Map<String, ActionType> aspects) {
        Map<String, ActionType> heads = new LinkedHashMap<>(shipped);
        Map<Declaration, ActionType> read = new LinkedHashMap<>();
        Map<Declaration, Boolean> sound = new LinkedHashMap<>();
        for (var file : declarations(ACTION)) {
            int before = problems.count();
            var head = ActionReader.head(file.plugin(), records, file.section());
            keep(heads, head.code(), head, file, Thing.ACTION);
            sound.put(file, problems.count() == before);
            read.put(file, head);
        }
        Map<String, ActionType> actions = new LinkedHashMap<>(shipped);
        read.forEach((file, head) -> whole(file, section -> ActionReader.whole(head, records, heads, aspects, section))
                .filter(type -> sound.get(file))
                .ifPresentOrElse(type -> actions.put(type.code(), type), () -> broken.add(file.name())));
        return actions;
    }

    private void extendRecords(Map<String, RecordType> records, Map<String, ActionType> actions) {
        for (var file : declarations(EXTENSION)) {
            Optional.ofNullable(records.get(file.name()))
                    .filter(type -> extended(file, type.plugin()))
                    .ifPresent(type -> {
                        var more = ExtensionReader.record(type, records.keySet(), file.section());
                        records.put(type.code(), more);
                        actions.replaceAll((code, action) ->
                                action.subject().filter(type::equals).isPresent() ? action.about(more) : action);
                    });
        }
    }

    private void extendActions(Map<String, RecordType> records, Map<String, ActionType> actions) {
        for (var file : declarations(EXTENSION)) {
            var action = Optional.ofNullable(actions.get(file.name()));
            action.filter(type -> extended(file, type.plugin()))
                    .ifPresent(type -> actions.put(type.code(), ExtensionReader.action(type, records, file.section())));
            if (action.isEmpty() && !records.containsKey(file.name())) {
                var known = new ArrayList<>(records.keySet());
                known.addAll(actions.keySet());
                problems.unknown(file.section().at(), Thing.RECORD, file.name(), known);
            }
        }
    }

    /** A type of the company's own is changed where it is declared; what the platform itself does is not for companies. */
    private boolean extended(Declaration file, String plugin) {
        var named = file.section().requiredText("extends");
        if (!named.equals(file.name())) {
            problems.add(file.section().at("extends"), Code.OTHER_ADDRESS, named, file.path());
        }
        boolean open = !plugin.equals(file.plugin()) && !plugin.equals(Library.PLATFORM);
        if (!open) {
            problems.add(file.section().at("extends"), Code.KEY_NOT_HERE, "extends", plugin);
        }
        return open;
    }

    /** What clauses determine for an action has the type its effects were checked with. */
    private void checkDetermined(Map<String, ActionType> actions, Library library) {
        for (var file : declarations(CLAUSE)) {
            library.regulation(file.path().split("/")[1]).stream()
                    .flatMap(regulation -> regulation.clauses().values().stream())
                    .filter(clause -> clause.code().number().equals(file.name()))
                    .forEach(clause ->
                            checkDetermined(clause, actions, file.section().at(), problems));
        }
    }

    static void checkDetermined(Clause clause, Map<String, ActionType> actions, Origin at, Problems problems) {
        clause.controls().forEach(control -> Optional.ofNullable(actions.get(control.on()))
                .filter(type -> otherwise(type, control))
                .ifPresent(type -> problems.add(
                        at,
                        Code.DETERMINED_OTHERWISE,
                        control.code().control(),
                        ((Calculation) control.kind()).determines(),
                        type.code())));
    }

    private static boolean otherwise(ActionType type, Control control) {
        return control.kind() instanceof Calculation calculation
                && type.effects().stream()
                        .flatMap(effects ->
                                Optional.ofNullable(effects.determined().get(calculation.determines())).stream())
                        .anyMatch(wanted -> !Type.fits(calculation.value().type(), Type.optional(wanted)));
    }

    /** Nobody programs for one company, so its actions say themselves what they do. */
    private void checkHandled(Map<String, ActionType> actions) {
        for (var file : declarations(ACTION)) {
            Optional.ofNullable(actions.get(file.name()))
                    .filter(type -> type.effects().isEmpty())
                    .ifPresent(type -> problems.add(file.section().at(), Code.MISSING_KEY, "effects"));
        }
    }

    private Map<String, Signature> functions() {
        Map<String, Signature> functions = new LinkedHashMap<>();
        for (var file : declarations(FUNCTION)) {
            FunctionReader.read(file.section())
                    .ifPresent(function -> keep(functions, function.name(), function, file, Thing.FUNCTION));
        }
        return functions;
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

    /** A plugin may ship other files beside; a company has nothing but its declarations. */
    private void refuseMisplaced(Pattern declaring, List<Pattern> places) {
        for (var plugin : plugins) {
            plugin.files().keySet().stream()
                    .filter(path -> declaring.matcher(path).matches())
                    .filter(path -> places.stream()
                            .noneMatch(pattern -> pattern.matcher(path).matches()))
                    .forEach(path ->
                            problems.add(new Origin(plugin.plugin() + "/" + path, 1, 1), Code.MISPLACED_FILE, path));
        }
    }

    private void checkGoverning(Map<String, ActionType> actions, Collection<String> regulations) {
        for (var file : declarations(ACTION)) {
            Optional.ofNullable(actions.get(file.name())).ifPresent(type -> {
                for (var code : file.section().scalars("governed_by")) {
                    if (!regulations.contains(code.text())) {
                        problems.unknown(code.at(), Thing.REGULATION, code.text(), regulations);
                    }
                }
            });
        }
    }

    /** What was published before its kind asked a question is kept, with the question open. */
    static Reading readStored(Library library, List<StoredClause> stored) {
        var problems = new Problems();
        Map<String, ActionType> actions = new LinkedHashMap<>();
        library.actionTypes().forEach(type -> actions.put(type.code(), type));
        Map<String, Clause> clauses = new LinkedHashMap<>();
        Map<String, StoredClause> sources = new LinkedHashMap<>();
        for (var kept : stored) {
            var file = kept.plugin() + "/" + kept.path();
            var wrong = new Problems();
            Yaml.section(file, kept.text(), wrong)
                    .flatMap(section -> new ClauseReader(
                                    new KnownActions(actions, library.aspects(), library.functions(), Set.of()),
                                    Layer.LAW,
                                    section)
                            .read())
                    .filter(clause -> wrong.list().stream().allMatch(problem -> problem.code() == Code.UNSAID))
                    .ifPresent(clause -> {
                        clauses.put(clause.hash(), clause);
                        sources.put(clause.hash(), kept);
                    });
            wrong.list().stream()
                    .filter(problem -> problem.code() != Code.UNSAID)
                    .forEach(problems::add);
        }
        return new Reading(library.withClauses(clauses, sources), problems.list());
    }
}
