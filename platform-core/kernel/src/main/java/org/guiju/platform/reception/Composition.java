package org.guiju.platform.reception;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.guiju.document.meaning.Meaning;
import org.guiju.document.meaning.Suggestion;
import org.guiju.platform.reception.ReceivedClause.State;
import org.guiju.platform.value.Json;
import org.guiju.rulebook.regulation.ClauseSource;
import org.guiju.rulebook.source.Node;
import org.guiju.sdk.Texts;

/** Writes a received document as a regulation: chapters, clauses with their parameters, controls where some were chosen. */
final class Composition {

    private static final int LONGEST_TITLE = 60;

    private final String code;
    private final ReceivedDocument document;
    private final Function<String, Optional<ClauseSource>> sources;
    private final List<Map<String, Object>> chapters = new ArrayList<>();
    private final List<Map<String, Object>> clauses = new ArrayList<>();
    private List<String> chapter = new ArrayList<>();

    private Composition(String code, ReceivedDocument document, Function<String, Optional<ClauseSource>> sources) {
        this.code = code;
        this.document = document;
        this.sources = sources;
    }

    /** In the notation of the files. */
    static String text(
            String code,
            ReceivedDocument document,
            List<ReceivedClause> clauses,
            Function<String, Optional<ClauseSource>> sources) {
        var composition = new Composition(code, document, sources);
        var kept = clauses.stream()
                .filter(clause -> clause.state() != State.LEFT_OUT)
                .toList();
        for (int i = 0; i < kept.size(); i++) {
            composition.take(kept.get(i), i + 1 < kept.size() ? kept.get(i + 1).depth() : 0);
        }
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("regulation", code);
        whole.put("title", composition.said(document.title()));
        whole.put("language", document.language());
        whole.put("chapters", composition.chapters);
        whole.put("clauses", composition.clauses);
        return Json.write(whole);
    }

    private Map<String, Object> said(String words) {
        return Map.of(document.language(), words);
    }

    private void take(ReceivedClause clause, int nextDepth) {
        boolean heads = nextDepth > clause.depth();
        if (clause.depth() <= 1 && heads) {
            begin(clause.address(), cut((clause.number() + " " + clause.title()).strip()));
        } else if (chapters.isEmpty()) {
            begin("0", document.title());
        }
        if (clause.isHeading() && heads && clause.depth() <= 1) {
            return;
        }
        chapter.add(clause.address());
        clauses.add(clause(clause));
    }

    private void begin(String address, String title) {
        chapter = new ArrayList<>();
        Map<String, Object> begun = new LinkedHashMap<>();
        begun.put("chapter", address);
        begun.put("title", said(title));
        begun.put("clauses", chapter);
        chapters.add(begun);
    }

    private static String cut(String words) {
        return words.length() <= LONGEST_TITLE ? words : words.substring(0, LONGEST_TITLE);
    }

    private Map<String, Object> clause(ReceivedClause clause) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("clause", clause.address());
        written.put("title", said(escaped(cut(clause.title().isEmpty() ? clause.address() : clause.title()))));
        var linked = clause.state() == State.ACCEPTED ? clause.like().flatMap(sources) : Optional.<ClauseSource>empty();
        Map<String, Object> parameters = new LinkedHashMap<>();
        linked.flatMap(source -> source.part("parameters"))
                .map(Composition::plain)
                .ifPresent(found -> ((Map<?, ?>) found).forEach((name, value) -> parameters.put((String) name, value)));
        written.put("text", said(words(clause, parameters)));
        if (!parameters.isEmpty()) {
            written.put("parameters", parameters);
        }
        for (var part : List.of("let", "controls")) {
            linked.flatMap(source -> source.part(part))
                    .map(Composition::plain)
                    .ifPresent(found -> written.put(part, found));
        }
        return written;
    }

    /** The text with its parameters in place of the numbers that state them. */
    private String words(ReceivedClause clause, Map<String, Object> parameters) {
        var text = clause.text().isEmpty() ? clause.heading() : clause.text();
        if (clause.state() != State.ACCEPTED) {
            return escaped(text);
        }
        var shipped = Set.copyOf(parameters.keySet());
        Set<String> given = new LinkedHashSet<>();
        var words = new StringBuilder();
        int at = 0;
        for (var figure : Meaning.of(text).parameters()) {
            if (clause.asWords().contains(figure.written().from())) {
                continue;
            }
            var name = asked(parameters, shipped, given, figure).orElseGet(() -> fresh(parameters, figure));
            given.add(name);
            words.append(escaped(text.substring(at, figure.written().from())))
                    .append('{')
                    .append(name)
                    .append('}');
            at = figure.written().to();
        }
        return words.append(escaped(text.substring(at))).toString();
    }

    /** A shipped parameter takes the document's value where it is the only one of its type. */
    private static Optional<String> asked(
            Map<String, Object> parameters, Set<String> shipped, Set<String> given, Suggestion figure) {
        var same = parameters.entrySet().stream()
                .filter(one -> shipped.contains(one.getKey()) && isOfType(one.getValue(), figure.type()))
                .map(Map.Entry::getKey)
                .toList();
        if (same.size() != 1 || given.contains(same.getFirst())) {
            return Optional.empty();
        }
        Map<String, Object> valued = new LinkedHashMap<>();
        ((Map<?, ?>) parameters.get(same.getFirst())).forEach((key, value) -> valued.put((String) key, value));
        valued.put("default", figure.value());
        parameters.put(same.getFirst(), valued);
        return Optional.of(same.getFirst());
    }

    private static boolean isOfType(Object parameter, String type) {
        return parameter instanceof Map<?, ?> map && type.equals(map.get("type"));
    }

    private static String fresh(Map<String, Object> parameters, Suggestion figure) {
        var name = figure.name();
        for (int i = 2; parameters.containsKey(name); i++) {
            name = figure.name() + "_" + i;
        }
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("label", faces(figure.label()));
        parameter.put("type", figure.type());
        parameter.put("default", figure.value());
        parameter.put("origin", "seed");
        figure.stricter().ifPresent(stricter -> parameter.put("stricter", stricter));
        parameters.put(name, parameter);
        return name;
    }

    private static Map<String, Object> faces(Texts texts) {
        return Map.of(
                "zh-Hans", escaped(texts.zhHans()), "zh-Hant", escaped(texts.zhHant()), "en", escaped(texts.en()));
    }

    /** Braces of a text are no parameters. */
    private static String escaped(String words) {
        return words.replace('{', '｛').replace('}', '｝');
    }

    private static Object plain(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar.text();
            case Node.Sequence list ->
                list.items().stream().map(Composition::plain).toList();
            case Node.Mapping mapping -> {
                Map<String, Object> map = new LinkedHashMap<>();
                mapping.entries().forEach(entry -> map.put(entry.key().text(), plain(entry.value())));
                yield map;
            }
        };
    }
}
