package org.guiju.rulebook.control;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.rulebook.control.Checklist.Item;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Form;
import org.guiju.rulebook.source.Literal;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Section;
import org.guiju.sdk.decision.Check;
import org.guiju.sdk.decision.Terms;

/** Reads {@code kind: checklist}. */
final class ChecklistReader {

    private final KindSource source;
    private final Set<String> names = new HashSet<>();

    private ChecklistReader(KindSource source) {
        this.source = source;
    }

    static Optional<Checklist> read(KindSource source) {
        return new ChecklistReader(source).read();
    }

    private Optional<Checklist> read() {
        var section = source.section();
        CadenceReader.checkAction(source);
        section.notHere("kind: checklist", "binding");
        var title = section.texts("title");
        var of = section.textList("of");
        var owner = section.required("owner").isEmpty() ? Optional.<Terms.Owner>empty() : CadenceReader.owner(section);
        section.required("items");
        var items = section.sections("items").stream().map(this::item).toList();
        return owner.map(found -> new Checklist(title, of, found, items));
    }

    private Item item(Section row) {
        var expressions = source.expressions(row);
        var name = row.requiredName("item", Section.NAME);
        if (!names.add(name)) {
            source.problems().add(row.at("item"), Code.NAME_TAKEN, name);
        }
        var text = row.texts("text");
        var each = expressions.span("each");
        if (row.has("each")) {
            row.notHere("each", "at");
        } else {
            row.required("at");
        }
        var at = times(row);
        var window = span(row, "window");
        var evidence = evidence(row);
        var item = new Item(
                name,
                text,
                at,
                each,
                window,
                evidence,
                expressions.optional("min", Type.number()),
                expressions.optional("max", Type.number()),
                row.text("measure").orElse(""),
                row.options("choices"),
                row.textList("good"),
                row.section("correct").flatMap(this::correction));
        row.close();
        return item;
    }

    /** What is asked for, and nothing said about what is not. */
    private List<Check.Evidence> evidence(Section row) {
        var evidence = row.requiredChoices("evidence", Check.Evidence.class);
        var said = "evidence: " + evidence.stream().map(Section::spelling).collect(Collectors.joining(", "));
        if (!evidence.contains(Check.Evidence.NUMBER)) {
            row.notHere(said, "min", "max", "measure");
        }
        if (evidence.contains(Check.Evidence.CHOICE)) {
            checkChoices(row);
        } else {
            row.notHere(said, "choices", "good");
        }
        return evidence;
    }

    private static void checkChoices(Section row) {
        row.required("choices");
        row.required("good");
        var known = row.options("choices").keySet();
        row.scalars("good").stream()
                .filter(good -> !known.contains(good.text()))
                .forEach(good -> row.problems().notOneOf(good.at(), good.text(), List.copyOf(known)));
    }

    private Optional<Check.Correction> correction(Section row) {
        var correction = new Check.Correction(
                row.texts("title"),
                span(row, "within"),
                row.requiredName("by", Section.NAME),
                row.requiredName("verified_by", Section.NAME));
        row.close();
        return Optional.of(correction);
    }

    private static Duration span(Section row, String key) {
        return row.required(key)
                .flatMap(node -> Literal.read(node, Type.duration(), row.problems()))
                .map(Duration.class::cast)
                .orElse(Duration.ZERO);
    }

    private static List<LocalTime> times(Section row) {
        var times = new ArrayList<LocalTime>();
        for (Node.Scalar time : row.scalars("at")) {
            try {
                times.add(LocalTime.parse(time.text()));
            } catch (DateTimeParseException unreadable) {
                row.problems().add(time.at(), Code.WRONG_VALUE, time.text(), Form.TEXT);
            }
        }
        return times;
    }
}
