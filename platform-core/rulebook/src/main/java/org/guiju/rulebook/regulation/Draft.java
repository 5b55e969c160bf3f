package org.guiju.rulebook.regulation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.guiju.rulebook.control.Level;
import org.guiju.rulebook.regulation.Revision.Statement;
import org.guiju.rulebook.source.Problem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;

/**
 * A revision in the making (草案): what is published already, and the clauses that are to say something else from a day
 * on. An immutable value; every {@code with…} answers with another draft.
 */
public final class Draft {

    /** What a clause is to say, without its date. */
    public record Edit(String template, ClauseChange company, Map<String, ClauseChange> units, boolean repealed) {

        public Edit {
            units = Collections.unmodifiableMap(new TreeMap<>(units));
        }

        static Edit of(Statement statement) {
            return new Edit(statement.template(), statement.company(), statement.units(), statement.repealed());
        }

        Statement from(Instant effective) {
            return new Statement(template, effective, company, units, repealed);
        }
    }

    private final Regulation regulation;
    private final List<Revision> published;
    private final Instant effectiveFrom;
    private final NavigableMap<ClauseCode, Edit> edits;
    private final NavigableMap<ClauseCode, SortedMap<Instant, Edit>> later;
    private final Optional<Outline> outline;

    private Draft(
            Regulation regulation,
            List<Revision> published,
            Instant effectiveFrom,
            Map<ClauseCode, Edit> edits,
            Map<ClauseCode, SortedMap<Instant, Edit>> later,
            Optional<Outline> outline) {
        this.regulation = regulation;
        this.published = List.copyOf(published);
        this.effectiveFrom = effectiveFrom;
        this.edits = Collections.unmodifiableNavigableMap(new TreeMap<>(edits));
        this.later = Collections.unmodifiableNavigableMap(new TreeMap<>(later));
        this.outline = outline;
    }

    /** A company's first revision: every clause as the template ships it. */
    public static Draft adopting(Regulation regulation, Instant effectiveFrom) {
        var edits = new TreeMap<ClauseCode, Edit>();
        regulation
                .clauses()
                .forEach(
                        (code, clause) -> edits.put(code, new Edit(clause.hash(), ClauseChange.NONE, Map.of(), false)));
        return new Draft(regulation, List.of(), effectiveFrom, edits, Map.of(), Optional.empty());
    }

    /** A later revision: nothing changed yet. */
    public static Draft revising(Regulation regulation, List<Revision> published, Instant effectiveFrom) {
        return new Draft(regulation, published, effectiveFrom, Map.of(), Map.of(), Optional.empty());
    }

    public Regulation regulation() {
        return regulation;
    }

    public Instant effectiveFrom() {
        return effectiveFrom;
    }

    public List<Revision> published() {
        return published;
    }

    /** The same changes from another instant on. */
    public Draft withEffectiveFrom(Instant instant) {
        return new Draft(regulation, published, instant, edits, later, outline);
    }

    public Draft withValue(ClauseCode clause, String parameter, Object value) {
        return withCompany(clause, change -> change.withValue(parameter, value));
    }

    /** Back to what the layers above say. */
    public Draft withoutValue(ClauseCode clause, String parameter) {
        return withCompany(clause, change -> change.withoutValue(parameter));
    }

    public Draft withText(ClauseCode clause, Texts text) {
        return withCompany(clause, change -> change.withText(text));
    }

    public Draft withLevel(ClauseCode clause, String control, Level level) {
        return withCompany(clause, change -> change.withLevel(control, level));
    }

    public Draft withOff(ClauseCode clause, boolean off) {
        return withCompany(clause, change -> change.withOff(off));
    }

    public Draft withUnitValue(ClauseCode clause, String unit, String parameter, Object value) {
        var units = new TreeMap<>(edit(clause).units());
        units.put(unit, units.getOrDefault(unit, ClauseChange.NONE).withValue(parameter, value));
        return withUnits(clause, units);
    }

    /** The unit says nothing of its own about the parameter any more. */
    public Draft withoutUnitValue(ClauseCode clause, String unit, String parameter) {
        var units = new TreeMap<>(edit(clause).units());
        units.computeIfPresent(unit, (code, change) -> change.withoutValue(parameter));
        units.values().removeIf(ClauseChange.NONE::equals);
        return withUnits(clause, units);
    }

    public Draft withCompany(ClauseCode clause, UnaryOperator<ClauseChange> change) {
        var old = edit(clause);
        return with(clause, new Edit(old.template(), change.apply(old.company()), old.units(), old.repealed()));
    }

    private Draft withUnits(ClauseCode clause, Map<String, ClauseChange> units) {
        var old = edit(clause);
        return with(clause, new Edit(old.template(), old.company(), units, old.repealed()));
    }

    /** The clause ends on the draft's day. */
    public Draft withRepealed(ClauseCode clause) {
        var old = edit(clause);
        return with(clause, new Edit(old.template(), old.company(), old.units(), true));
    }

    /** The clause takes the words and controls of another version; what the company said stays. */
    public Draft withTemplate(ClauseCode clause, String hash) {
        var old = edit(clause);
        return with(clause, new Edit(hash, old.company(), old.units(), false));
    }

    /** Everything an overlay file says; clauses it does not name say nothing of their own. */
    public Draft with(Overlay overlay) {
        var draft = this;
        for (var clause : regulation.clauses().keySet()) {
            var said = overlay.company().getOrDefault(clause, ClauseChange.NONE);
            var company = said.withRanking(overlay.outlets()
                    .filter(chosen -> said.ranking().outlets().isEmpty())
                    .map(said.ranking()::with)
                    .orElse(said.ranking()));
            var old = draft.edit(clause);
            draft = draft.with(clause, new Edit(old.template(), company, overlay.units(clause), false));
        }
        return draft;
    }

    public Draft with(ClauseCode clause, Edit edit) {
        var more = new TreeMap<>(edits);
        more.put(clause, edit);
        return new Draft(regulation, published, effectiveFrom, more, later, outline);
    }

    /** What holds from a later day, on which an earlier revision has changed the clause already. */
    public Draft withLater(ClauseCode clause, Instant from, Edit edit) {
        var all = new TreeMap<>(later);
        var ofClause = new TreeMap<>(all.getOrDefault(clause, new TreeMap<>()));
        ofClause.put(from, edit);
        all.put(clause, Collections.unmodifiableSortedMap(ofClause));
        return new Draft(regulation, published, effectiveFrom, edits, all, outline);
    }

    /** Forgets what the draft says about a clause. */
    public Draft without(ClauseCode clause) {
        var fewer = new TreeMap<>(edits);
        fewer.remove(clause);
        var fewerLater = new TreeMap<>(later);
        fewerLater.remove(clause);
        return new Draft(regulation, published, effectiveFrom, fewer, fewerLater, outline);
    }

    /** The company's arrangement of the regulation under this draft. */
    public Draft with(Outline other) {
        return new Draft(regulation, published, effectiveFrom, edits, later, Optional.of(other));
    }

    /** A clause of the company's own, by the hash of its words. */
    public Draft withOwn(ClauseCode clause, String hash) {
        return stated(clause).isPresent()
                ? withTemplate(clause, hash)
                : with(clause, new Edit(hash, ClauseChange.NONE, Map.of(), false));
    }

    /** Chapters and clauses under this draft. */
    public Outline outline() {
        return outline.orElseGet(this::publishedOutline);
    }

    private Outline publishedOutline() {
        return newest(published, effectiveFrom).orElseGet(() -> Outline.of(regulation));
    }

    /** How revisions arrange a regulation at an instant, where one of them says so. */
    static Optional<Outline> newest(List<Revision> published, Instant at) {
        return published.stream()
                .filter(revision -> revision.arrangement()
                        .filter(said -> !said.effectiveFrom().isAfter(at))
                        .isPresent())
                .max(Comparator.comparing((Revision revision) ->
                                revision.arrangement().orElseThrow().effectiveFrom())
                        .thenComparing(Revision::number))
                .flatMap(Revision::arrangement)
                .map(Revision.Arrangement::outline);
    }

    /** The arrangement, where it is to be another than what is published. */
    public Optional<Revision.Arrangement> arrangement() {
        return outline.filter(other -> !other.equals(publishedOutline()))
                .map(other -> new Revision.Arrangement(effectiveFrom, other));
    }

    /** Whether neither a clause nor the arrangement is to be another. */
    public boolean unchanged() {
        return changes().isEmpty() && arrangement().isEmpty();
    }

    /** The regulation as it would be under this draft, with the company's own clauses in their places. */
    public Regulation arranged(Library library) {
        var own = new TreeMap<ClauseCode, Clause>();
        Stream.concat(
                        edits.keySet().stream(),
                        published.stream().flatMap(revision -> revision.clauses().keySet().stream()))
                .distinct()
                .filter(code -> regulation.clause(code).isEmpty())
                .forEach(code -> stated(code)
                        .flatMap(edit -> library.clause(edit.template()))
                        .ifPresent(clause -> own.put(code, clause)));
        var arrangement = outline();
        return own.isEmpty() && arrangement.equals(Outline.of(regulation))
                ? regulation
                : regulation.arranged(arrangement, own);
    }

    /** What the clause says under this draft: the draft's words, what is published for its day, or the template's. */
    public Edit edit(ClauseCode clause) {
        return stated(clause).orElseGet(() -> new Edit(template(clause), ClauseChange.NONE, Map.of(), false));
    }

    private Optional<Edit> stated(ClauseCode clause) {
        return Optional.ofNullable(edits.get(clause)).or(() -> base(clause));
    }

    /** The layer whose words the clause is. */
    public Layer layer(ClauseCode clause) {
        return regulation.layerOf(clause);
    }

    /** Clauses on which the company has said anything, here or in what is published for the draft's day. */
    public Set<ClauseCode> stated() {
        var stated = new TreeSet<>(edits.keySet());
        published.forEach(revision -> revision.clauses().keySet().stream()
                .filter(clause -> base(clause).isPresent())
                .forEach(stated::add));
        return stated;
    }

    private String template(ClauseCode clause) {
        return regulation.clause(clause).map(Clause::hash).orElseThrow(() -> new UnknownClauseException(clause, ""));
    }

    /** What is published for the draft's day. */
    Optional<Edit> base(ClauseCode clause) {
        return Optional.ofNullable(Revisions.statements(published, clause).floorEntry(effectiveFrom))
                .map(entry -> Edit.of(entry.getValue().statement()));
    }

    /** Clauses that say something else than what is published for the draft's day, and what. */
    public SortedMap<ClauseCode, Edit> changes() {
        var changes = new TreeMap<ClauseCode, Edit>();
        edits.forEach((clause, edit) -> {
            if (base(clause).filter(edit::equals).isEmpty()) {
                changes.put(clause, edit);
            }
        });
        return Collections.unmodifiableSortedMap(changes);
    }

    /** The rulebook with this draft in force. */
    public Rulebook in(Rulebook rulebook) {
        return stating(rulebook, clause -> Set.of(effectiveFrom));
    }

    /** The rulebook as if this draft had always been in force, for looking back: whatever its clauses said, they say this. */
    public Rulebook allAlong(Rulebook rulebook) {
        return stating(rulebook, clause -> {
            var instants = new TreeSet<>(Revisions.statements(published, clause).keySet());
            instants.add(Rulebook.ALWAYS);
            return instants;
        });
    }

    private Rulebook stating(Rulebook rulebook, Function<ClauseCode, Set<Instant>> since) {
        var statements = new TreeMap<ClauseCode, List<Statement>>();
        changes()
                .forEach((clause, edit) -> statements.put(
                        clause, since.apply(clause).stream().map(edit::from).toList()));
        var number = 1 + published.stream().mapToInt(Revision::number).max().orElse(0);
        return rulebook.with(new Revision(regulation.code(), number, effectiveFrom, "", statements, arrangement()));
    }

    SortedMap<Instant, Edit> later(ClauseCode clause) {
        return later.getOrDefault(clause, Collections.emptySortedMap());
    }

    /** What a named person has to decide on before this draft is published. */
    public List<Warning> warnings(Library library, ZoneId zone) {
        return Warnings.of(this, library, zone);
    }

    /** Everything that keeps this draft from being published: wrong values, locks, open questions, failing examples. */
    public List<Problem> check(Library library, ZoneId zone, Trial trial) {
        return new DraftCheck(library, zone, trial).check(this);
    }
}
