package org.guiju.rulebook.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guiju.rulebook.merge.Difference.Meeting;
import org.guiju.rulebook.merge.Part.Kind;
import org.guiju.rulebook.regulation.Clause;
import org.guiju.rulebook.regulation.ClauseChange;
import org.guiju.rulebook.regulation.ClauseSource;
import org.guiju.rulebook.regulation.Draft.Edit;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.source.Canonical;
import org.guiju.rulebook.source.Node;
import org.guiju.sdk.Texts;

/**
 * One clause in three versions: the baseline the company last accepted, the vendor's new one, and the company's own. What the
 * company says beside its file (values, words, levels) is its own side as well; a value stays a value of the company even where
 * it equals the template's.
 */
public final class ClauseMerge {

    /** The three files cut into parts, and what the company and its units say beside theirs. */
    private record Sides(
            SequencedMap<Part, Node> base, SequencedMap<Part, Node> theirs, SequencedMap<Part, Node> ours, Edit said) {}

    private final ClauseSource theirs;
    private final ClauseSource ours;
    private final Sides sides;
    private final List<Difference> differences;

    private ClauseMerge(ClauseSource theirs, ClauseSource ours, Sides sides, Optional<Clause> offered) {
        this.theirs = theirs;
        this.ours = ours;
        this.sides = sides;
        this.differences = Cut.together(
                        sides.theirs().sequencedKeySet(),
                        Cut.together(
                                sides.ours().sequencedKeySet(), sides.base().sequencedKeySet()))
                .stream()
                .flatMap(part -> difference(part, offered).stream())
                .toList();
    }

    /** @param said what the company has the clause say; its template is {@code ours} */
    public static ClauseMerge of(
            ClauseSource base, ClauseSource theirs, ClauseSource ours, Edit said, Library library) {
        return of(base, theirs, ours, said, library, part -> true);
    }

    /** @param mine parts that go to this clause, where the vendor has split one into several */
    static ClauseMerge of(
            ClauseSource base,
            ClauseSource theirs,
            ClauseSource ours,
            Edit said,
            Library library,
            Predicate<Part> mine) {
        var sides = new Sides(only(Cut.of(base), mine), Cut.of(theirs), only(Cut.of(ours), mine), only(said, mine));
        return new ClauseMerge(theirs, ours, sides, library.read(theirs).clause());
    }

    private static SequencedMap<Part, Node> only(SequencedMap<Part, Node> parts, Predicate<Part> mine) {
        parts.keySet().removeIf(mine.negate());
        return parts;
    }

    private static Edit only(Edit said, Predicate<Part> mine) {
        return Stream.concat(Stream.of(said.company()), said.units().values().stream())
                .flatMap(ClauseMerge::named)
                .filter(mine.negate())
                .reduce(said, ClauseMerge::given, (first, second) -> second);
    }

    private static Stream<Part> named(ClauseChange change) {
        return Stream.concat(
                change.values().keySet().stream().map(name -> new Part(Kind.PARAMETER, name)),
                change.levels().keySet().stream().map(name -> new Part(Kind.CONTROL, name)));
    }

    private Optional<Difference> difference(Part part, Optional<Clause> offered) {
        var base = Optional.ofNullable(sides.base().get(part));
        var mine = Optional.ofNullable(sides.ours().get(part));
        var offer = Optional.ofNullable(sides.theirs().get(part));
        boolean changedByVendor = !same(base, offer);
        boolean changedByCompany = !same(base, mine);
        if (!changedByVendor && !changedByCompany) {
            return Optional.empty();
        }
        var claims = changedByVendor ? claims(part, offered) : List.<Optional<String>>of();
        return Optional.of(new Difference(
                part,
                meeting(changedByVendor, changedByCompany, same(mine, offer), claims),
                base,
                mine,
                offer,
                claims));
    }

    private static Meeting meeting(
            boolean changedByVendor, boolean changedByCompany, boolean same, Collection<?> claims) {
        if (!changedByVendor) {
            return Meeting.OURS;
        }
        if (changedByCompany) {
            return same && claims.isEmpty() ? Meeting.SAME : Meeting.BOTH;
        }
        return claims.isEmpty() ? Meeting.THEIRS : Meeting.BOTH;
    }

    private static boolean same(Optional<Node> one, Optional<Node> other) {
        return one.map(Canonical::text).equals(other.map(Canonical::text));
    }

    private List<Optional<String>> claims(Part part, Optional<Clause> offered) {
        var claims = new ArrayList<Optional<String>>();
        if (isClaimed(part, sides.said().company(), offered)) {
            claims.add(Optional.empty());
        }
        sides.said().units().forEach((unit, change) -> {
            if (isClaimed(part, change, offered)) {
                claims.add(Optional.of(unit));
            }
        });
        return claims;
    }

    private static boolean isClaimed(Part part, ClauseChange change, Optional<Clause> offered) {
        return switch (part.kind()) {
            case TEXT -> !change.text().isEmpty();
            case PARAMETER ->
                change.values().containsKey(part.name())
                        && offered.map(clause -> clause.parameters().get(part.name()))
                                .filter(parameter ->
                                        parameter.admits(change.values().get(part.name())))
                                .isEmpty();
            case CONTROL ->
                change.levels().containsKey(part.name())
                        && offered.filter(clause -> !clause.control(part.name()).isEmpty())
                                .isEmpty();
            case TITLE, DEFINITION, EXAMPLE, OTHER -> false;
        };
    }

    public List<Difference> differences() {
        return differences;
    }

    /** Whether the vendor offers anything that the company does not have already. */
    public boolean isOffered() {
        return differences.stream().anyMatch(Difference::isOffered);
    }

    /** Parts on which nobody has decided although both sides changed them. */
    public List<Part> undecided(Map<Part, Choice> choices) {
        return differences.stream()
                .filter(difference -> difference.meeting() == Meeting.BOTH)
                .map(Difference::part)
                .filter(part -> !choices.containsKey(part))
                .toList();
    }

    /**
     * What the clause is to say.
     *
     * @param choices by part; what the vendor alone changed is accepted unless they say otherwise
     * @throws IllegalArgumentException if parts are undecided
     */
    public Merged with(Map<Part, Choice> choices) {
        if (!undecided(choices).isEmpty()) {
            throw new IllegalArgumentException("Undecided: " + undecided(choices));
        }
        var taken = new LinkedHashMap<>(choices);
        differences.stream()
                .filter(difference -> difference.meeting() == Meeting.THEIRS)
                .forEach(difference -> taken.putIfAbsent(difference.part(), new Choice.Accept()));
        var source = merged(taken);
        var said = sides.said();
        for (var difference : differences) {
            said = said(said, difference, Optional.ofNullable(taken.get(difference.part())));
        }
        var edit = new Edit(source.hash(), said.company(), said.units(), false);
        boolean known = source.hash().equals(theirs.hash()) || source.hash().equals(ours.hash());
        return new Merged(edit, known ? Optional.empty() : Optional.of(source), theirs.hash());
    }

    private ClauseSource merged(Map<Part, Choice> choices) {
        var parts = new LinkedHashMap<Part, Node>();
        for (var part :
                Cut.together(sides.theirs().sequencedKeySet(), sides.ours().sequencedKeySet())) {
            node(part, Optional.ofNullable(choices.get(part))).ifPresent(node -> parts.put(part, node));
        }
        return theirs.rewrittenAs(Cut.joined(parts, theirs));
    }

    private Optional<Node> node(Part part, Optional<Choice> choice) {
        var mine = Optional.ofNullable(sides.ours().get(part));
        var offered = Optional.ofNullable(sides.theirs().get(part));
        return switch (choice.orElse(new Choice.Keep())) {
            case Choice.Accept accepted -> offered;
            case Choice.Keep kept -> isWorded(part) && offered.isPresent() ? offered : mine;
            case Choice.Combine(Node node) -> Optional.of(isWorded(part) ? offered.orElse(node) : node);
        };
    }

    /** Words the company says beside the file cover the file's, so the file's may be the vendor's. */
    private boolean isWorded(Part part) {
        return part.kind() == Kind.TEXT && !sides.said().company().text().isEmpty();
    }

    private Edit said(Edit said, Difference difference, Optional<Choice> choice) {
        return switch (choice.orElse(new Choice.Keep())) {
            case Choice.Accept accepted when !difference.claims().isEmpty() -> given(said, difference.part());
            case Choice.Combine(Node node)
            when isWorded(difference.part()) ->
                new Edit(said.template(), said.company().withText(texts(node)), said.units(), said.repealed());
            default -> said;
        };
    }

    private static Texts texts(Node node) {
        var words = new TreeMap<String, String>();
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().stream()
                    .filter(entry -> entry.value() instanceof Node.Scalar)
                    .forEach(entry -> words.put(entry.key().text(), ((Node.Scalar) entry.value()).text()));
        }
        return new Texts(
                words.getOrDefault("zh-Hans", ""), words.getOrDefault("zh-Hant", ""), words.getOrDefault("en", ""));
    }

    /** Gives up what the company and its units say beside the file about a part. */
    private static Edit given(Edit said, Part part) {
        var units = new TreeMap<String, ClauseChange>();
        said.units().forEach((unit, change) -> units.put(unit, given(change, part)));
        units.values().removeIf(ClauseChange.NONE::equals);
        return new Edit(said.template(), given(said.company(), part), units, said.repealed());
    }

    private static ClauseChange given(ClauseChange change, Part part) {
        return switch (part.kind()) {
            case TEXT -> change.withText(Texts.none());
            case PARAMETER -> change.withoutValue(part.name());
            case CONTROL -> change.withoutLevel(part.name());
            case TITLE, DEFINITION, EXAMPLE, OTHER -> change;
        };
    }

    /**
     * @param own the clause's file where it is neither side's
     * @param baseline what the company has now accepted or refused
     */
    public record Merged(Edit edit, Optional<ClauseSource> own, String baseline) {
        public Merged {
            Objects.requireNonNull(edit);
        }
    }
}
