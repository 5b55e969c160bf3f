package org.guiju.web.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Yaml;
import org.guiju.web.demo.Routine.Checks;
import org.guiju.web.demo.Routine.Each;
import org.guiju.web.demo.Routine.Line;
import org.guiju.web.demo.Routine.Value;

/** Reads {@code routine.yaml}. It is the project's own file: what is wrong in it stops the reading. */
final class RoutineReader {

    private final Problems problems = new Problems();

    static Routine read(Path file) {
        try {
            return new RoutineReader().routine(file.getFileName().toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Routine routine(String name, String text) {
        var read = Yaml.section(name, text, problems).map(file -> {
            var checks = file.section("checks").orElseThrow();
            var routine = new Routine(
                    file.integer("days", 0, 1, 366),
                    file.integer("seed", 0, 0, Integer.MAX_VALUE),
                    file.requiredText("places"),
                    file.requiredText("field"),
                    new Checks(times(checks), percent(checks, "done"), percent(checks, "good")),
                    file.sections("lines").stream().map(this::line).toList());
            checks.close();
            file.close();
            return routine;
        });
        if (!problems.none()) {
            throw new IllegalArgumentException(problems.list().toString());
        }
        return read.orElseThrow();
    }

    private Line line(Section row) {
        var line = new Line(
                times(row),
                row.has("ago") ? Optional.of(row.integer("ago", 0, 1, 366)) : Optional.empty(),
                row.text("on"),
                row.text("place"),
                percent(row, "chance"),
                row.requiredText("by"),
                row.requiredText("act"),
                row.flag("owed", false),
                row.section("each").map(this::each),
                row.text("of"),
                row.text("as"),
                values(row));
        row.close();
        return line;
    }

    private static List<LocalTime> times(Section row) {
        return row.textList("at").stream().map(LocalTime::parse).toList();
    }

    private static double percent(Section row, String key) {
        return row.text(key).map(Double::parseDouble).orElse(100.0);
    }

    private Each each(Section row) {
        var where = new LinkedHashMap<String, String>();
        row.entries("where").forEach(entry -> where.put(entry.key().text(), text(entry.value())));
        var each = new Each(row.requiredText("record"), row.textList("in"), where);
        row.close();
        return each;
    }

    private Map<String, Value> values(Section row) {
        var values = new LinkedHashMap<String, Value>();
        row.entries("data").forEach(entry -> values.put(entry.key().text(), value(entry.value())));
        return values;
    }

    private Value value(Node node) {
        return switch (node) {
            case Node.Scalar plain -> new Value.Plain(plain.text());
            case Node.Sequence among ->
                new Value.OneOf(among.items().stream().map(this::value).toList());
            case Node.Mapping special -> special(Section.of(special, problems).orElseThrow());
        };
    }

    private Value special(Section section) {
        Value value = section.has("around")
                ? new Value.Level(
                        number(section, "around"),
                        number(section, "give"),
                        number(section, "noon"),
                        number(section, "summer"))
                : section.has("file")
                        ? new Value.Paper(section.requiredText("file"))
                        : section.has("record") ? new Value.Found(each(section)) : cases(section);
        section.close();
        return value;
    }

    private Value cases(Section section) {
        var cases = new LinkedHashMap<String, Value>();
        section.entries("cases").forEach(entry -> cases.put(entry.key().text(), value(entry.value())));
        return new Value.By(section.requiredText("by"), cases);
    }

    private static double number(Section section, String key) {
        return section.text(key).map(Double::parseDouble).orElse(0.0);
    }

    private static String text(Node node) {
        return ((Node.Scalar) node).text();
    }
}
