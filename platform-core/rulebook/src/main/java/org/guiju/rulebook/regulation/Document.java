package org.guiju.rulebook.regulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Notation;
import org.guiju.rulebook.source.Problem;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Thing;
import org.guiju.rulebook.source.Yaml;
import org.guiju.sdk.decision.ClauseCode;

/**
 * A whole regulation in one text: the head as in {@code regulation.yaml}, and under {@code clauses} the clauses as in files
 * of their own.
 *
 * @param outline chapters, with clauses in reading order
 */
public record Document(String code, String language, Outline outline, Map<ClauseCode, ClauseSource> clauses) {

    private static final String FILE = "document";
    private static final List<String> ORDER = List.of("chapter", "title", "clauses", "zh-Hans", "zh-Hant", "en");

    /** @param document empty when the problems say why; clauses are not read yet */
    public record Read(Optional<Document> document, List<Problem> problems) {}

    public Document {
        clauses = Collections.unmodifiableMap(new LinkedHashMap<>(clauses));
    }

    public static Read read(String text) {
        var problems = new Problems();
        var document = Yaml.read(FILE, text, problems)
                .filter(Node.Mapping.class::isInstance)
                .map(tree -> OwnWords.complete(language(tree), tree))
                .flatMap(tree -> Section.of(tree, problems))
                .map(Document::read);
        if (document.isEmpty() && problems.none()) {
            problems.add(new Origin(FILE, 1, 1), Code.EXPECTED_MAPPING);
        }
        return new Read(document.filter(read -> problems.none()), problems.list());
    }

    /**
     * Chapters alone, as somebody rearranges them.
     *
     * @param text a list of {@code chapter, title, clauses}
     */
    public static List<Regulation.Chapter> chapters(
            String regulation, String language, String text, Problems problems) {
        return Yaml.read("chapters", text, problems).stream()
                .map(list -> OwnWords.complete(language, list))
                .map(list -> new Node.Mapping(
                        list.at(), List.of(new Node.Entry(Node.Scalar.of("chapters", "chapters"), list))))
                .flatMap(tree -> Section.of(tree, problems).stream())
                .flatMap(file -> chapters(regulation, file).stream())
                .toList();
    }

    /** Chapters as {@link #chapters} reads them. */
    public static String notation(List<Regulation.Chapter> chapters) {
        return Notation.of(new Node.Sequence(
                new Origin("chapters", 1, 1),
                chapters.stream().map(Document::node).toList()));
    }

    private static Node node(Regulation.Chapter chapter) {
        return mapping(Map.of(
                "chapter", Node.Scalar.of("", chapter.number()),
                "title",
                        mapping(Map.of(
                                "zh-Hans", Node.Scalar.of("", chapter.title().zhHans()),
                                "zh-Hant", Node.Scalar.of("", chapter.title().zhHant()),
                                "en", Node.Scalar.of("", chapter.title().en()))),
                "clauses",
                        new Node.Sequence(
                                new Origin("chapters", 1, 1),
                                chapter.clauses().stream()
                                        .<Node>map(code -> Node.Scalar.of("", code.number()))
                                        .toList())));
    }

    private static Node mapping(Map<String, Node> entries) {
        return new Node.Mapping(
                new Origin("chapters", 1, 1),
                ORDER.stream()
                        .filter(entries::containsKey)
                        .map(key -> new Node.Entry(Node.Scalar.of("", key), entries.get(key)))
                        .toList());
    }

    private static String language(Node tree) {
        return ((Node.Mapping) tree)
                .value("language")
                .filter(Node.Scalar.class::isInstance)
                .map(language -> ((Node.Scalar) language).text())
                .filter(OwnWords.LANGUAGES::contains)
                .orElse(OwnWords.LANGUAGES.getFirst());
    }

    private static Document read(Section file) {
        var problems = file.problems();
        var code = file.requiredText("regulation");
        if (ClauseReader.code(code + "/1").isEmpty() && !code.isEmpty()) {
            problems.add(file.at("regulation"), Code.WRONG_CODE, code + "/1");
        }
        var language = file.requiredText("language");
        if (!OwnWords.LANGUAGES.contains(language)) {
            problems.notOneOf(file.at("language"), language, OwnWords.LANGUAGES);
        }
        var title = file.texts("title");
        var scheme = file.choice("scheme", Outline.Scheme.class).orElse(Outline.Scheme.DECIMAL);
        file.required("chapters");
        var outline = new Outline(title, scheme, chapters(code, file));
        var clauses = clauses(code, language, file);
        file.close();
        if (problems.none()) {
            outline.problems(code, List.copyOf(clauses.keySet())).forEach(problems::add);
        }
        return new Document(code, language, outline, clauses);
    }

    private static List<Regulation.Chapter> chapters(String code, Section file) {
        return file.sections("chapters").stream()
                .map(chapter -> {
                    var read = new Regulation.Chapter(
                            chapter.requiredText("chapter"),
                            chapter.texts("title"),
                            chapter.scalars("clauses").stream()
                                    .flatMap(number -> address(code, number, file.problems()).stream())
                                    .toList());
                    chapter.close();
                    return read;
                })
                .toList();
    }

    private static Optional<ClauseCode> address(String code, Node.Scalar number, Problems problems) {
        var address = number.text().startsWith(code + "/") ? number.text() : code + "/" + number.text();
        var read = ClauseReader.code(address);
        if (read.isEmpty()) {
            problems.add(number.at(), Code.WRONG_CODE, address);
        }
        return read;
    }

    private static Map<ClauseCode, ClauseSource> clauses(String code, String language, Section file) {
        var clauses = new LinkedHashMap<ClauseCode, ClauseSource>();
        for (var section : file.sections("clauses")) {
            section.required("clause");
            section.scalar("clause")
                    .flatMap(number -> address(code, number, file.problems()))
                    .ifPresent(address -> {
                        var source = ClauseSource.own(address, language, addressed(section.tree(), address));
                        if (clauses.put(address, source) != null) {
                            file.problems().add(section.at("clause"), Code.DUPLICATE, Thing.CLAUSE, address.toString());
                        }
                    });
        }
        return clauses;
    }

    /** Inside its regulation, a clause may go by its number alone. */
    private static Node addressed(Node.Mapping clause, ClauseCode address) {
        return new Node.Mapping(
                clause.at(),
                clause.entries().stream()
                        .map(entry -> entry.key().text().equals("clause")
                                ? new Node.Entry(entry.key(), Node.Scalar.of(address.toString(), address.toString()))
                                : entry)
                        .toList());
    }
}
