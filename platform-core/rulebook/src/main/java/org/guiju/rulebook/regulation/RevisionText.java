package org.guiju.rulebook.regulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guiju.rulebook.control.Level;
import org.guiju.rulebook.regulation.Lock.Bound;
import org.guiju.rulebook.regulation.Revision.Statement;
import org.guiju.rulebook.source.Canonical;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Yaml;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.ControlCode;

/** Revisions as canonical JSON. */
final class RevisionText {

    private RevisionText() {}

    static String write(Revision revision) {
        var content = new TreeMap<String, Object>();
        content.put("regulation", revision.regulation());
        content.put("number", revision.number());
        content.put("published_at", revision.publishedAt());
        var clauses = new TreeMap<String, Object>();
        revision.clauses()
                .forEach((code, statements) -> clauses.put(
                        code.toString(),
                        statements.stream().map(RevisionText::write).toList()));
        content.put("clauses", clauses);
        revision.arrangement().ifPresent(said -> content.put("outline", write(said)));
        return Canonical.text(content);
    }

    private static Map<String, Object> write(Revision.Arrangement arrangement) {
        var content = new TreeMap<String, Object>();
        content.put("effective_from", arrangement.effectiveFrom());
        content.put("scheme", lower(arrangement.outline().scheme()));
        content.put("title", write(arrangement.outline().title()));
        content.put(
                "chapters",
                arrangement.outline().chapters().stream()
                        .map(chapter -> Map.of(
                                "chapter", chapter.number(),
                                "title", write(chapter.title()),
                                "clauses",
                                        chapter.clauses().stream()
                                                .map(ClauseCode::number)
                                                .toList()))
                        .toList());
        return content;
    }

    private static Revision.Arrangement arrangement(String regulation, Node node) {
        var chapters = items(value(node, "chapters")).stream()
                .map(chapter -> new Regulation.Chapter(
                        text(chapter, "chapter"),
                        texts(value(chapter, "title")),
                        items(value(chapter, "clauses")).stream()
                                .map(number -> new ClauseCode(regulation, text(number)))
                                .toList()))
                .toList();
        return new Revision.Arrangement(
                Instant.parse(text(node, "effective_from")),
                new Outline(
                        texts(value(node, "title")),
                        Outline.Scheme.valueOf(text(node, "scheme").toUpperCase(Locale.ROOT)),
                        chapters));
    }

    private static Map<String, Object> write(Statement statement) {
        var content = new TreeMap<String, Object>();
        content.put("template", statement.template());
        content.put("effective_from", statement.effectiveFrom());
        content.put("company", write(statement.company()));
        var units = new TreeMap<String, Object>();
        statement.units().forEach((unit, change) -> units.put(unit, write(change)));
        content.put("units", units);
        content.put("repealed", statement.repealed());
        return content;
    }

    private static Map<String, Object> write(ClauseChange change) {
        var content = new TreeMap<String, Object>();
        var values = new TreeMap<String, Object>();
        change.values().forEach((name, value) -> values.put(name, ValueText.write(value)));
        content.put("values", values);
        var levels = new TreeMap<String, Object>();
        change.levels().forEach((control, level) -> levels.put(control, lower(level)));
        content.put("levels", levels);
        content.put("off", change.off());
        change.ranking().outlets().ifPresent(outlets -> content.put("outlets", lower(outlets)));
        if (!change.ranking().clauses().isEmpty()) {
            content.put(
                    "precedence",
                    change.ranking().clauses().stream().map(RevisionText::write).toList());
        }
        if (!change.ranking().locks().isEmpty()) {
            content.put(
                    "locks",
                    change.ranking().locks().stream().map(RevisionText::write).toList());
        }
        if (!change.text().isEmpty()) {
            content.put("text", write(change.text()));
        }
        return content;
    }

    private static List<String> write(Texts texts) {
        return List.of(texts.zhHans(), texts.zhHant(), texts.en());
    }

    private static Map<String, Object> write(OutletLock lock) {
        var content = new TreeMap<String, Object>();
        content.put("parameter", lock.parameter());
        content.put("because", write(lock.because()));
        switch (lock.bound()) {
            case Bound.Fixed(Object value) -> content.put("fixed", ValueText.write(value));
            case Bound.AtLeast(Object value) -> content.put("at_least", ValueText.write(value));
            case Bound.AtMost(Object value) -> content.put("at_most", ValueText.write(value));
            case Bound.OneOf(var values) ->
                content.put(
                        "one_of",
                        values.stream()
                                .map(ValueText::write)
                                .sorted(Comparator.comparing(Object::toString))
                                .toList());
        }
        return content;
    }

    private static Map<String, Object> write(Precedence precedence) {
        return new TreeMap<>(Map.of(
                "control", precedence.control(),
                "against", precedence.against().toString(),
                "holds", lower(precedence.holds())));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Ranking ranking(Node node) {
        var outlets = find(node, "outlets")
                .map(said -> Ranking.Outlets.valueOf(text(said).toUpperCase(Locale.ROOT)));
        var precedence = find(node, "precedence").map(RevisionText::items).orElse(List.of()).stream()
                .map(one -> new Precedence(
                        text(one, "control"),
                        ControlCode.of(text(one, "against")),
                        Precedence.Holds.valueOf(text(one, "holds").toUpperCase(Locale.ROOT))))
                .toList();
        var locks = find(node, "locks").map(RevisionText::items).orElse(List.of()).stream()
                .map(one -> new OutletLock(text(one, "parameter"), bound(one), texts(value(one, "because"))))
                .toList();
        return new Ranking(outlets, precedence, locks);
    }

    private static Bound bound(Node lock) {
        return find(lock, "fixed")
                .<Bound>map(value -> new Bound.Fixed(ValueText.read(value)))
                .or(() -> find(lock, "at_least").map(value -> new Bound.AtLeast(ValueText.read(value))))
                .or(() -> find(lock, "at_most").map(value -> new Bound.AtMost(ValueText.read(value))))
                .orElseGet(() -> new Bound.OneOf(items(value(lock, "one_of")).stream()
                        .map(ValueText::read)
                        .collect(Collectors.toSet())));
    }

    private static Texts texts(Node node) {
        var three = items(node);
        return new Texts(text(three.get(0)), text(three.get(1)), text(three.get(2)));
    }

    static Revision read(String text) {
        var problems = new Problems();
        var root = Yaml.read("revision", text, problems)
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .orElseThrow(() -> new IllegalArgumentException("Not a revision: " + problems.list()));
        var clauses = new LinkedHashMap<ClauseCode, List<Statement>>();
        mapping(root, "clauses")
                .forEach((code, statements) -> clauses.put(
                        ClauseCode.of(code),
                        items(statements).stream().map(RevisionText::statement).toList()));
        return Revision.of(
                text(root, "regulation"),
                Integer.parseInt(text(root, "number")),
                Instant.parse(text(root, "published_at")),
                clauses,
                find(root, "outline").map(said -> arrangement(text(root, "regulation"), said)));
    }

    private static Statement statement(Node node) {
        var units = new LinkedHashMap<String, ClauseChange>();
        mapping(node, "units").forEach((unit, change) -> units.put(unit, change(change)));
        return new Statement(
                text(node, "template"),
                Instant.parse(text(node, "effective_from")),
                change(value(node, "company")),
                units,
                Boolean.parseBoolean(text(node, "repealed")));
    }

    private static ClauseChange change(Node node) {
        var values = new LinkedHashMap<String, Object>();
        mapping(node, "values").forEach((name, value) -> values.put(name, ValueText.read(value)));
        var levels = new LinkedHashMap<String, Level>();
        mapping(node, "levels")
                .forEach((control, level) ->
                        levels.put(control, Level.valueOf(text(level).toUpperCase(Locale.ROOT))));
        var texts = find(node, "text").map(RevisionText::texts).orElse(Texts.none());
        return new ClauseChange(values, texts, levels, Boolean.parseBoolean(text(node, "off")), ranking(node));
    }

    private static Optional<Node> find(Node node, String key) {
        return node instanceof Node.Mapping mapping ? mapping.value(key) : Optional.empty();
    }

    private static Node value(Node node, String key) {
        return find(node, key)
                .orElseThrow(() -> new IllegalArgumentException("Not a revision: no " + key + " at " + node.at()));
    }

    private static String text(Node node, String key) {
        return text(value(node, key));
    }

    private static String text(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        throw new IllegalArgumentException("Not a revision: no text at " + node.at());
    }

    private static List<Node> items(Node node) {
        if (node instanceof Node.Sequence list) {
            return list.items();
        }
        throw new IllegalArgumentException("Not a revision: no list at " + node.at());
    }

    private static Map<String, Node> mapping(Node node, String key) {
        if (!(value(node, key) instanceof Node.Mapping mapping)) {
            throw new IllegalArgumentException("Not a revision: no mapping at " + node.at());
        }
        var entries = new LinkedHashMap<String, Node>();
        mapping.entries().forEach(entry -> entries.put(entry.key().text(), entry.value()));
        return entries;
    }
}
