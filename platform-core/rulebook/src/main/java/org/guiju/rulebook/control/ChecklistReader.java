package org.guiju.rulebook.control;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.rulebook.control.Checklist.Correction;
import org.guiju.rulebook.control.Checklist.Item;
import org.guiju.rulebook.control.Checklist.Starts;
import org.guiju.rulebook.control.Checklist.Times;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Form;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Section;
import org.guiju.sdk.decision.Check;
import org.guiju.sdk.decision.Terms;

/** Reads {@code kind: checklist}. */
final class ChecklistReader {

    private final KindSource source;
    private final boolean daily;
    private final Set<String> names = new HashSet<>();

    private ChecklistReader(KindSource source) {
        this.source = source;
        this.daily = CadenceReader.isPeriod(source);
    }

    static Optional<Checklist> read(KindSource source) {
        return new ChecklistReader(source).read();
    }

    private Optional<Checklist> read() {
        var section = source.section();
        section.notHere("kind: checklist", "binding");
        section.notHere("on: " + source.action().code(), daily ? "about" : "of");
        var title = section.texts("title");
        var of = section.textList("of");
        var owner = section.required("owner").isEmpty() ? Optional.<Terms.Owner>empty() : CadenceReader.owner(section);
        var about = source.about();
        section.required("items");
        var items = section.sections("items").stream()
                .flatMap(row -> item(row).stream())
                .toList();
        return owner.map(found -> new Checklist(title, of, found, about, items));
    }

    private Optional<Item> item(Section row) {
        var expressions = source.expressions(row);
        var name = row.requiredName("item", Section.NAME);
        if (!names.add(name)) {
            source.problems().add(row.at("item"), Code.NAME_TAKEN, name);
        }
        var text = row.texts("text");
        var when = expressions.optional("when", Type.bool());
        var owner = CadenceReader.owner(row);
        var starts = daily ? daily(row, expressions) : act(row, expressions);
        row.required("window");
        var window = expressions.span("window");
        var evidence = evidence(row);
        var least = expressions.optional("min", Type.number());
        var most = expressions.optional("max", Type.number());
        var measure = row.text("measure").orElse("");
        var choices = row.options("choices");
        var good = row.textList("good");
        var correct = row.section("correct").flatMap(found -> correction(source, found));
        row.close();
        return starts.flatMap(begins -> window.map(span -> new Item(
                name, text, when, owner, begins, span, evidence, least, most, measure, choices, good, correct)));
    }

    private Optional<Starts> act(Section row, Expressions expressions) {
        row.notHere("on: " + source.action().code(), "at", "each", "lasts");
        return Optional.of(new Starts.Act(expressions.span("after")));
    }

    private Optional<Starts> daily(Section row, Expressions expressions) {
        row.notHere("on: " + source.action().code(), "after");
        var each = expressions.span("each");
        if (!row.has("each")) {
            row.notHere("at", "lasts");
            row.required("at");
            return times(row, expressions).map(Starts.At::new);
        }
        if (!row.has("at")) {
            row.notHere("each", "lasts");
            return each.map(Starts.Each::new);
        }
        row.required("lasts");
        var lasts = expressions.span("lasts");
        return times(row, expressions)
                .flatMap(times -> each.flatMap(span -> lasts.map(length -> new Starts.EachFrom(times, span, length))));
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

    static Optional<Correction> correction(KindSource source, Section row) {
        row.required("within");
        var title = row.texts("title");
        var within = source.expressions(row).span("within");
        var by = row.requiredName("by", Section.NAME);
        var verifiedBy = row.requiredName("verified_by", Section.NAME);
        row.close();
        return within.map(span -> new Correction(title, span, by, verifiedBy));
    }

    /** Written out, or the name of a list of codes of times. */
    private Optional<Times> times(Section row, Expressions expressions) {
        if (!(row.node("at").orElse(null) instanceof Node.Scalar chosen)) {
            return Optional.of(new Times.Fixed(fixed(row)));
        }
        var codes = expressions.compile(chosen, Type.listOf(Type.text()));
        codes.map(Expression::type).ifPresent(type -> {
            if (!isOfTimes(type)) {
                row.problems().add(chosen.at(), Code.WRONG_PATH_TYPE, chosen.text(), Form.TIMES);
            }
        });
        return codes.map(Times.Chosen::new);
    }

    private static boolean isOfTimes(Type type) {
        return type instanceof Type.ListOf(Type.Enumeration(var codes), int max)
                && codes.stream().allMatch(code -> Times.time(code).isPresent());
    }

    private static List<LocalTime> fixed(Section row) {
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
