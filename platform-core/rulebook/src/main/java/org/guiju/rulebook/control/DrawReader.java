package org.guiju.rulebook.control;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.control.Draw.Population;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Section;
import org.guiju.sdk.decision.Check;
import org.guiju.sdk.decision.Terms;

/** Reads {@code kind: draw}. */
final class DrawReader {

    private static final List<String> POPULATIONS = List.of("units", "people", "records");

    /** What can be shown of something nobody knew of before: there are no limits to hold a reading against. */
    private enum Evidence {
        TICK,
        PHOTO,
        SIGNATURE,
        TEXT
    }

    private DrawReader() {}

    static Optional<Draw> read(KindSource source) {
        var section = source.section();
        if (!source.action().code().equals(Draw.PICK)) {
            source.problems()
                    .add(section.at("on"), Code.WRONG_NAME, source.action().code());
        }
        section.notHere("kind: draw", "binding");
        var title = section.texts("title");
        var text = section.texts("text");
        source.checkSays("text", "due", "picked");
        source.checkSays("says", "due");
        var heldIn = section.textList("held_in");
        var among = among(section);
        var count = new Expressions(section, source.parameters(), source.places()).required("count", Type.integer());
        var every = section.requiredChoice("per", Draw.Every.class);
        section.required("owner");
        Optional<Terms.Owner> owner = CadenceReader.owner(section);
        section.required("within");
        var within = source.expressions().span("within");
        var task = task(source);
        if (among.isEmpty() || count.isEmpty() || every.isEmpty() || owner.isEmpty() || within.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Draw(
                title,
                heldIn,
                among.get(),
                count.get(),
                every.get(),
                owner.get(),
                text,
                within.get(),
                task.doneBy(),
                task.evidence(),
                task.correct()));
    }

    private record Task(List<String> doneBy, List<Check.Evidence> evidence, Optional<Checklist.Correction> correct) {}

    /** Either an action on the record that was picked, or evidence. */
    private static Task task(KindSource source) {
        var section = source.section();
        if (section.has("done_by")) {
            section.notHere("done_by", "evidence", "correct");
            if (section.section("among").filter(among -> among.has("records")).isEmpty()) {
                source.problems().add(section.at("done_by"), Code.MISSING_KEY, "among: records");
            }
            return new Task(source.actions("done_by"), List.of(), Optional.empty());
        }
        var evidence = section.requiredChoices("evidence", Evidence.class).stream()
                .map(kind -> Check.Evidence.valueOf(kind.name()))
                .toList();
        return new Task(
                List.of(),
                evidence,
                section.section("correct").flatMap(found -> ChecklistReader.correction(source, found)));
    }

    private static Optional<Population> among(Section section) {
        section.required("among");
        return section.section("among").flatMap(found -> {
            var given = POPULATIONS.stream().filter(found::has).toList();
            given.stream().skip(1).forEach(more -> found.notHere(given.getFirst(), more));
            if (given.isEmpty()) {
                found.problems().add(found.at(), Code.MISSING_KEY, String.join(" / ", POPULATIONS));
            }
            var population = Stream.of(
                            list(found, "units").<Population>map(Population.Units::new),
                            list(found, "people").<Population>map(Population.People::new),
                            found.text("records")
                                    .<Population>map(type -> new Population.Records(type, found.textList("states"))))
                    .flatMap(Optional::stream)
                    .findFirst();
            if (!found.has("records")) {
                given.forEach(key -> found.notHere(key, "states"));
            }
            found.close();
            return population;
        });
    }

    private static Optional<List<String>> list(Section section, String key) {
        return section.has(key) ? Optional.of(section.textList(key)) : Optional.empty();
    }
}
