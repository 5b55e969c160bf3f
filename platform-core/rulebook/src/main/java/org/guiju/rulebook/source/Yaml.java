package org.guiju.rulebook.source;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.source.Problem.Code;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML document: mappings with text keys, lists and values. What YAML has beyond that (anchors, aliases,
 * tags, several documents) is refused, because nobody who reviews a regulation should have to know it.
 */
public final class Yaml {

    static final int MAX_LENGTH = 512 * 1024;
    static final int MAX_DEPTH = 40;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(MAX_LENGTH).build();

    private final String file;
    private final String text;
    private final Problems problems;
    private final boolean oneUnitEach;
    private Iterator<Event> events;

    private Yaml(String file, String text, Problems problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
        this.oneUnitEach = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    }

    /** The document's tree, or empty when the problems say why there is none. */
    public static Optional<Node> read(String file, String text, Problems problems) {
        return new Yaml(file, text, problems).document();
    }

    /** The document as a section to be read key by key. */
    public static Optional<Section> section(String file, String text, Problems problems) {
        return read(file, text, problems).flatMap(node -> Section.of(node, problems));
    }

    private Optional<Node> document() {
        var start = new Origin(file, 1, 1);
        if (text.length() > MAX_LENGTH) {
            problems.add(start, Code.TOO_LARGE, MAX_LENGTH / 1024);
            return Optional.empty();
        }
        int before = problems.count();
        try {
            var root = nodes();
            if (root.isEmpty() && problems.count() == before) {
                problems.add(start, Code.EMPTY_FILE);
            }
            return root;
        } catch (MarkedYamlEngineException wrong) {
            problems.add(wrong.getProblemMark().map(this::origin).orElse(start), Code.SYNTAX, wrong.getProblem());
        } catch (YamlEngineException wrong) {
            problems.add(start, Code.SYNTAX, String.valueOf(wrong.getMessage()));
        }
        return Optional.empty();
    }

    private Optional<Node> nodes() {
        events = new Parse(SETTINGS).parseString(text).iterator();
        Optional<Node> root = Optional.empty();
        int documents = 0;
        while (events.hasNext()) {
            var event = events.next();
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                problems.add(origin(event), Code.SEVERAL_DOCUMENTS);
                return root;
            }
            if (event instanceof NodeEvent node) {
                root = node(node, 1);
            }
        }
        return root;
    }

    private Optional<Node> node(NodeEvent event, int depth) {
        refuseExtras(event);
        return switch (event) {
            case ScalarEvent scalar -> blank(scalar) ? Optional.empty() : Optional.of(scalar(scalar));
            case CollectionStartEvent start
            when depth > MAX_DEPTH -> {
                problems.add(origin(start), Code.TOO_DEEP, MAX_DEPTH);
                skip();
                yield Optional.empty();
            }
            case SequenceStartEvent start -> Optional.of(sequence(start, depth));
            case MappingStartEvent start -> Optional.of(mapping(start, depth));
            default -> Optional.empty();
        };
    }

    private void refuseExtras(NodeEvent event) {
        if (event instanceof AliasEvent || event.getAnchor().isPresent()) {
            problems.add(origin(event), Code.ANCHOR);
        }
        var tag = event instanceof ScalarEvent scalar ? scalar.getTag() : Optional.<String>empty();
        if (event instanceof CollectionStartEvent start) {
            tag = start.getTag();
        }
        tag.ifPresent(named -> problems.add(origin(event), Code.TAG, named));
    }

    private static boolean blank(ScalarEvent scalar) {
        return scalar.isPlain()
                && (scalar.getValue().isEmpty() || scalar.getValue().equals("null"));
    }

    private Node.Scalar scalar(ScalarEvent event) {
        int start = event.getStartMark().map(this::index).orElse(0);
        return new Node.Scalar(origin(event), event.getValue(), new Raw(text, start));
    }

    private Node.Sequence sequence(SequenceStartEvent start, int depth) {
        List<Node> items = new ArrayList<>();
        for (var event = events.next(); event instanceof NodeEvent item; event = events.next()) {
            var node = node(item, depth + 1);
            if (node.isEmpty() && item instanceof ScalarEvent) {
                problems.add(origin(item), Code.EMPTY_VALUE, "-");
            }
            node.ifPresent(items::add);
        }
        return new Node.Sequence(origin(start), items);
    }

    private Node.Mapping mapping(MappingStartEvent start, int depth) {
        List<Node.Entry> entries = new ArrayList<>();
        for (var next = events.next(); next instanceof NodeEvent key; next = events.next()) {
            var name = key instanceof ScalarEvent scalar ? Optional.of(scalar(scalar)) : notAKey(key, depth);
            var event = (NodeEvent) events.next();
            var value = node(event, depth + 1);
            name.ifPresent(known -> entry(known, value, event instanceof ScalarEvent, entries));
        }
        return new Node.Mapping(origin(start), entries);
    }

    private Optional<Node.Scalar> notAKey(NodeEvent key, int depth) {
        problems.add(origin(key), Code.WRONG_KEY);
        node(key, depth + 1);
        return Optional.empty();
    }

    private void entry(Node.Scalar key, Optional<Node> value, boolean scalar, List<Node.Entry> entries) {
        if (entries.stream().anyMatch(entry -> entry.key().text().equals(key.text()))) {
            problems.add(key.at(), Code.DUPLICATE_KEY, key.text());
        } else if (value.isEmpty() && scalar) {
            problems.add(key.at(), Code.EMPTY_VALUE, key.text());
        } else {
            value.ifPresent(present -> entries.add(new Node.Entry(key, present)));
        }
    }

    private void skip() {
        for (int open = 1; open > 0; ) {
            open += switch (events.next().getEventId()) {
                case MappingStart, SequenceStart -> 1;
                case MappingEnd, SequenceEnd -> -1;
                default -> 0;
            };
        }
    }

    private Origin origin(Event event) {
        return event.getStartMark().map(this::origin).orElse(new Origin(file, 1, 1));
    }

    /** Marks count code points, editors and {@link String} count UTF-16 units. */
    private int index(Mark mark) {
        return oneUnitEach ? Math.min(mark.getIndex(), text.length()) : text.offsetByCodePoints(0, mark.getIndex());
    }

    private Origin origin(Mark mark) {
        int index = index(mark);
        int lineStart = text.lastIndexOf('\n', index - 1) + 1;
        return new Origin(file, mark.getLine() + 1, index - lineStart + 1);
    }
}
