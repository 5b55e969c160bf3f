package org.guiju.rulebook.regulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.expression.Signature;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.Pack;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.rulebook.schema.Role;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;

/**
 * Everything the installed plugins declare: action types, record types and regulations with their compiled controls.
 * Immutable and shared by all companies. Clauses are also found by the hash of their content, because a revision refers
 * to the words it was made from and not to what a plugin ships today.
 */
public final class Library {

    /** Plugin id of what the kernel itself declares. */
    public static final String PLATFORM = "platform";

    /** Plugin id of what only those who operate the platform have. */
    public static final String OPERATOR = "operator";

    /** Plugin id of what a company declares for itself. */
    public static final String COMPANY = ActionType.OF_A_COMPANY;

    private final Map<String, ActionType> actionTypes;
    private final Map<String, ActionType> aspects;
    private final Map<String, RecordType> recordTypes;
    private final Map<String, Signature> functions;
    private final Map<String, Regulation> regulations;
    private final Map<String, Clause> clauses;
    private final Map<String, StoredClause> sources;
    private final List<Lock> locks;
    private final Map<String, Role> roles;
    private final Map<String, Pack> packs;

    Library(
            Map<String, ActionType> actionTypes,
            Map<String, ActionType> aspects,
            Map<String, RecordType> recordTypes,
            Map<String, Signature> functions,
            Map<String, Regulation> regulations,
            Map<String, Clause> clauses,
            Map<String, StoredClause> sources,
            List<Lock> locks,
            Map<String, Role> roles,
            Map<String, Pack> packs) {
        this.actionTypes = ordered(actionTypes);
        this.aspects = ordered(aspects);
        this.recordTypes = ordered(recordTypes);
        this.functions = ordered(functions);
        this.regulations = ordered(regulations);
        this.clauses = ordered(clauses);
        this.sources = ordered(sources);
        this.locks = List.copyOf(locks);
        this.roles = ordered(roles);
        this.packs = ordered(packs);
    }

    private static <T> Map<String, T> ordered(Map<String, T> map) {
        return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** Reads the files of all plugins together, since they may speak of each other. */
    public static Reading read(List<PluginFiles> plugins) {
        return new LibraryReader(plugins).read();
    }

    /** Adds clauses that were shipped before, so that revisions made from them can still be resolved. */
    public Reading withStored(List<StoredClause> stored) {
        return LibraryReader.readStored(this, stored);
    }

    /**
     * Adds what one company declares: {@code records/}, {@code actions/}, {@code fields/} for shipped types, and the heads
     * of {@code regulations/} of its own. Compiled clauses are shared and not copied.
     *
     * @param files path → text
     */
    public Reading with(Map<String, String> files) {
        return new LibraryReader(List.of(new PluginFiles(COMPANY, files))).extend(this);
    }

    Library withTypes(Map<String, ActionType> actions, Map<String, RecordType> records) {
        return new Library(actions, aspects, records, functions, regulations, clauses, sources, locks, roles, packs);
    }

    /** With the company's arrangement of a regulation in place of the template's. */
    public Library with(Regulation arranged) {
        return withRegulations(List.of(arranged));
    }

    Library withRegulations(List<Regulation> own) {
        var all = new LinkedHashMap<>(regulations);
        own.forEach(regulation -> all.put(regulation.code(), regulation));
        return new Library(actionTypes, aspects, recordTypes, functions, all, clauses, sources, locks, roles, packs);
    }

    Library withRoles(Map<String, Role> all) {
        return new Library(
                actionTypes, aspects, recordTypes, functions, regulations, clauses, sources, locks, all, packs);
    }

    Library withPacks(Map<String, Pack> all) {
        return new Library(
                actionTypes, aspects, recordTypes, functions, regulations, clauses, sources, locks, roles, all);
    }

    /** Adds locks that no plugin ships: the platform operator's. */
    public Library withLocks(List<Lock> more) {
        var all = new ArrayList<>(locks);
        all.addAll(more);
        return new Library(
                actionTypes, aspects, recordTypes, functions, regulations, clauses, sources, all, roles, packs);
    }

    Library withClauses(Map<String, Clause> more, Map<String, StoredClause> moreSources) {
        var all = new LinkedHashMap<>(clauses);
        more.forEach(all::putIfAbsent);
        var allSources = new LinkedHashMap<>(sources);
        moreSources.forEach(allSources::putIfAbsent);
        return new Library(
                actionTypes, aspects, recordTypes, functions, regulations, all, allSources, locks, roles, packs);
    }

    public Optional<ActionType> actionType(String code) {
        return Optional.ofNullable(actionTypes.get(code));
    }

    /** What laws ask about acts whatever their type; nobody submits an aspect. */
    public Map<String, ActionType> aspects() {
        return aspects;
    }

    public Optional<RecordType> recordType(String code) {
        return Optional.ofNullable(recordTypes.get(code));
    }

    /** How expressions call the functions that plugins supply. */
    public Map<String, Signature> functions() {
        return functions;
    }

    public Optional<Regulation> regulation(String code) {
        return Optional.ofNullable(regulations.get(code));
    }

    /** The clause with that content, shipped today or stored. */
    public Optional<Clause> clause(String hash) {
        return Optional.ofNullable(clauses.get(hash));
    }

    /** The clause as shipped today. */
    public Optional<Clause> clause(ClauseCode code) {
        return regulation(code.regulation()).flatMap(regulation -> regulation.clause(code));
    }

    /** Posts by code, the platform's own first. */
    public Map<String, Role> roles() {
        return roles;
    }

    /** What can be handed to somebody from outside, by code. */
    public Map<String, Pack> packs() {
        return packs;
    }

    /** What people call the role; one that nobody declared goes by its code. */
    public Texts roleName(String code) {
        return Optional.ofNullable(roles.get(code)).map(Role::name).orElseGet(() -> Texts.same(code));
    }

    /** What somebody is who holds these roles: those, and what they count as. */
    public Set<String> held(Collection<String> posts) {
        var held = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(posts);
        while (!open.isEmpty()) {
            var next = open.remove();
            if (held.add(next) && roles.containsKey(next)) {
                open.addAll(roles.get(next).countsAs());
            }
        }
        return held;
    }

    /** The role and those that count as it. */
    public Set<String> countingAs(String role) {
        var counting = new LinkedHashSet<String>();
        counting.add(role);
        roles.keySet().stream()
                .filter(post -> held(List.of(post)).contains(role))
                .forEach(counting::add);
        return counting;
    }

    public Collection<ActionType> actionTypes() {
        return actionTypes.values();
    }

    public Collection<RecordType> recordTypes() {
        return recordTypes.values();
    }

    /** Law first, then in the order of the plugins. */
    public Collection<Regulation> regulations() {
        return regulations.values();
    }

    /** Every clause's file by hash: what has to be kept before a plugin may be replaced. */
    public Map<String, StoredClause> sources() {
        return sources;
    }

    public List<Lock> locks() {
        return locks;
    }

    /** A clause's file as it would be read with a part of it written otherwise. */
    public Rewritten read(ClauseSource source) {
        return source.read(this);
    }

    /** The clause's file by the hash of its content, as something that can be changed part by part. */
    public Optional<ClauseSource> source(String hash) {
        return Optional.ofNullable(sources.get(hash)).map(ClauseSource::of);
    }

    /** Locks on a clause, highest layer first. */
    public List<Lock> locks(ClauseCode clause) {
        return locks.stream()
                .filter(lock -> lock.clause().equals(clause))
                .sorted(java.util.Comparator.comparing(Lock::by))
                .toList();
    }
}
