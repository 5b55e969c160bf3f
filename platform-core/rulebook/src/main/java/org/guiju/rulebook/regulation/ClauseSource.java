package org.guiju.rulebook.regulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.control.Reference;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.KnownActions;
import org.guiju.rulebook.source.Canonical;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Notation;
import org.guiju.rulebook.source.Problem;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Yaml;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;

/**
 * A clause's file as something that is rewritten part by part. A part is named by its way from the top:
 * {@code controls/0/when}, {@code let/matched}. Immutable; the company's own version has a hash of its own.
 */
public final class ClauseSource {

    static final String TO_REVIEW = "to_review";

    private static final int MAX_DEPTH = 12;

    private final StoredClause stored;
    private final Node tree;

    private ClauseSource(StoredClause stored, Node tree) {
        this.stored = stored;
        this.tree = tree;
    }

    static ClauseSource of(StoredClause stored) {
        var problems = new Problems();
        var tree = Yaml.read(stored.path(), stored.text(), problems)
                .orElseThrow(() -> new IllegalArgumentException(problems.list().toString()));
        return new ClauseSource(stored, placed("", tree));
    }

    /**
     * A clause of a company's own as somebody has written it, in the notation of the files. Problems are told by line and
     * column of that text.
     *
     * @param language in which a text has to be said; another face that is left out says the same, to be reviewed
     */
    public static Optional<ClauseSource> own(ClauseCode code, String language, String text, Problems problems) {
        return Yaml.read(code.toString(), text, problems).map(tree -> own(code, language, tree));
    }

    /** The same, of a text that holds more than the clause. */
    public static ClauseSource own(ClauseCode code, String language, Node clause) {
        var tree = OwnWords.whole(code.toString(), language, clause);
        var hash = Canonical.hash(Canonical.text(tree));
        return new ClauseSource(new StoredClause(hash, Library.COMPANY, path(code), Canonical.ordered(tree)), tree);
    }

    private static String path(ClauseCode code) {
        return "regulations/" + code.regulation() + "/" + code.number() + ".yaml";
    }

    /** Languages whose words nobody has looked through since the others changed. */
    public List<String> toReview() {
        return part(TO_REVIEW)
                .filter(Node.Sequence.class::isInstance)
                .map(list -> ((Node.Sequence) list)
                        .items().stream()
                                .map(item -> ((Node.Scalar) item).text())
                                .toList())
                .orElse(List.of());
    }

    /** A part as somebody sends it: a list or mapping in the notation of the files. */
    public static Optional<Node> structure(String part, String text, Problems problems) {
        return Yaml.read(part, text, problems).map(node -> placed(part, node));
    }

    /** Every value is where its part says, so that a problem names the part it is in. */
    private static Node placed(String at, Node node) {
        return switch (node) {
            case Node.Scalar scalar -> Node.Scalar.of(at, scalar.text());
            case Node.Sequence list -> {
                var items = new ArrayList<Node>();
                for (var item : list.items()) {
                    items.add(placed(below(at, String.valueOf(items.size())), item));
                }
                yield new Node.Sequence(new Origin(at, 1, 1), items);
            }
            case Node.Mapping mapping ->
                new Node.Mapping(
                        new Origin(at, 1, 1),
                        mapping.entries().stream()
                                .map(entry -> new Node.Entry(
                                        Node.Scalar.of(
                                                below(at, entry.key().text()),
                                                entry.key().text()),
                                        placed(below(at, entry.key().text()), entry.value())))
                                .toList());
        };
    }

    private static String below(String at, String step) {
        return at.isEmpty() ? step : at + "/" + step;
    }

    public Optional<Node> part(String path) {
        Optional<Node> found = Optional.of(tree);
        for (var step : steps(path)) {
            found = found.flatMap(node -> child(node, step));
        }
        return found;
    }

    private static List<String> steps(String path) {
        return List.of(path.split("/", MAX_DEPTH));
    }

    private static Optional<Node> child(Node node, String step) {
        return switch (node) {
            case Node.Mapping mapping -> mapping.value(step);
            case Node.Sequence list ->
                Optional.of(step)
                        .filter(index -> index.matches("\\d{1,4}"))
                        .map(Integer::parseInt)
                        .filter(index -> index < list.items().size())
                        .map(list.items()::get);
            case Node.Scalar scalar -> Optional.empty();
        };
    }

    /** The whole file, of a clause that can be read. */
    public Node.Mapping tree() {
        return (Node.Mapping) tree;
    }

    /** The same clause with everything written otherwise. */
    public ClauseSource rewrittenAs(Node.Mapping whole) {
        return rewritten(whole);
    }

    /** The same clause with another expression at a part. */
    public ClauseSource with(String path, String text) {
        return with(path, Node.Scalar.of(path, text));
    }

    /** @throws IllegalArgumentException if the clause has no such part */
    public ClauseSource with(String path, Node part) {
        if (part(path).isEmpty()) {
            throw new IllegalArgumentException("No such part: " + path);
        }
        return rewritten(replaced(tree, steps(path), Optional.of(part)));
    }

    /** The same clause without an item of a list. */
    public ClauseSource without(String path) {
        return rewritten(replaced(tree, steps(path), Optional.empty()));
    }

    /** What a part says, where it is a single value. */
    public String text(String path) {
        return part(path)
                .filter(Node.Scalar.class::isInstance)
                .map(node -> ((Node.Scalar) node).text().strip())
                .orElse("");
    }

    /** The same clause with other languages to be looked through. */
    public ClauseSource toReview(List<String> languages) {
        var entries = new ArrayList<>(((Node.Mapping) tree).entries());
        entries.removeIf(entry -> entry.key().text().equals(TO_REVIEW));
        if (!languages.isEmpty()) {
            entries.add(new Node.Entry(
                    Node.Scalar.of("", TO_REVIEW),
                    new Node.Sequence(
                            tree.at(),
                            languages.stream()
                                    .<Node>map(one -> Node.Scalar.of("", one))
                                    .toList())));
        }
        return rewritten(new Node.Mapping(tree.at(), entries));
    }

    /** The whole clause in the notation of the files, as people write it. */
    public String notation() {
        return Notation.of(tree);
    }

    private ClauseSource rewritten(Node changed) {
        var node = placed("", changed);
        return new ClauseSource(
                new StoredClause(
                        Canonical.hash(Canonical.text(node)), stored.plugin(), stored.path(), Canonical.ordered(node)),
                node);
    }

    private static Node replaced(Node node, List<String> steps, Optional<Node> part) {
        var step = steps.getFirst();
        var rest = steps.subList(1, steps.size());
        return switch (node) {
            case Node.Mapping mapping ->
                new Node.Mapping(
                        mapping.at(),
                        mapping.entries().stream()
                                .map(entry -> entry.key().text().equals(step)
                                        ? new Node.Entry(
                                                entry.key(),
                                                rest.isEmpty()
                                                        ? part.orElseThrow()
                                                        : replaced(entry.value(), rest, part))
                                        : entry)
                                .toList());
            case Node.Sequence list -> {
                var items = new ArrayList<>(list.items());
                int index = Integer.parseInt(step);
                if (!rest.isEmpty()) {
                    items.set(index, replaced(items.get(index), rest, part));
                } else if (part.isPresent()) {
                    items.set(index, part.get());
                } else {
                    items.remove(index);
                }
                yield new Node.Sequence(list.at(), items);
            }
            case Node.Scalar scalar -> scalar;
        };
    }

    /** The clause and whatever is wrong with it, as if a plugin had shipped it so before its kinds asked what they ask now. */
    Rewritten read(Library library) {
        var problems = new Problems();
        var actions = actions(library);
        var reader = reader(library, problems);
        var clause = reader.flatMap(ClauseReader::read);
        clause.filter(read -> !stored.path().equals(path(read.code())))
                .ifPresent(read -> problems.add(tree.at(), Problem.Code.OTHER_ADDRESS, read.code(), stored.path()));
        clause.ifPresent(read -> LibraryReader.checkDetermined(read, actions, tree.at(), problems));
        var wrong = problems.list().stream()
                .filter(problem -> problem.code() != Problem.Code.UNSAID)
                .toList();
        return new Rewritten(
                clause.filter(read -> wrong.isEmpty()),
                wrong,
                reader.map(ClauseReader::places).orElse(List.of()));
    }

    private static Map<String, ActionType> actions(Library library) {
        Map<String, ActionType> actions = new HashMap<>();
        library.actionTypes().forEach(type -> actions.put(type.code(), type));
        return actions;
    }

    private Optional<ClauseReader> reader(Library library, Problems problems) {
        var known = new KnownActions(actions(library), library.aspects(), library.functions(), Set.of());
        return Section.of(tree, problems).map(file -> new ClauseReader(known, Layer.LAW, file));
    }

    /** Controls of other clauses that this one names. */
    List<Reference> references(Library library) {
        var reader = reader(library, new Problems());
        reader.flatMap(ClauseReader::read);
        return reader.map(ClauseReader::references).orElse(List.of());
    }

    /** Whether the company wrote it, and not a plugin. */
    boolean isOwn() {
        return stored.plugin().equals(Library.COMPANY);
    }

    /** As it is kept. */
    public StoredClause stored() {
        return stored;
    }

    public String hash() {
        return stored.hash();
    }

    /** Whether a part says the same in both. */
    public boolean agrees(ClauseSource other, String path) {
        return part(path).map(Canonical::text).equals(other.part(path).map(Canonical::text));
    }
}
