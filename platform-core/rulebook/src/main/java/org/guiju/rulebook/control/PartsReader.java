package org.guiju.rulebook.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.schema.KnownActions;
import org.guiju.rulebook.source.Form;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Section;
import org.guiju.sdk.decision.Finding.Nature;

/** Reads a list of what follows: {@code then}, {@code attempt}. */
final class PartsReader {

    static final Type NATURE = Type.enumeration(Stream.of(Nature.values())
            .map(nature -> nature.name().toLowerCase(Locale.ROOT))
            .toList());

    private static final List<String> KEYS =
            List.of("amount", "band", "points", "balance", "restriction", "letter", "training", "referral");

    private final Scope scope;
    private final Scope parameters;
    private final KnownActions known;
    private final Consumer<Place> places;
    private final List<String> keys;

    /** @param parameters names that bounds of a band may use: they must be known before anything has happened */
    PartsReader(Scope scope, Scope parameters, KnownActions known, Consumer<Place> places) {
        this(scope, parameters, known, places, KEYS);
    }

    private PartsReader(Scope scope, Scope parameters, KnownActions known, Consumer<Place> places, List<String> keys) {
        this.scope = scope;
        this.parameters = parameters;
        this.known = known;
        this.places = places;
        this.keys = keys;
    }

    /** Of a sanction or reward: nobody observed anything, so nobody chooses within a band. */
    static PartsReader ofProposal(KindSource source) {
        return new PartsReader(
                source.scope(),
                source.scope(),
                source.known(),
                source.places(),
                KEYS.stream().filter(key -> !key.equals("band")).toList());
    }

    List<Part> read(Section owner, String key) {
        var parts = new ArrayList<Part>();
        for (var section : owner.sections(key)) {
            part(section).ifPresent(parts::add);
            section.close();
        }
        return List.copyOf(parts);
    }

    private Optional<Part> part(Section section) {
        var kind = keys.stream().filter(section::has).findFirst();
        if (kind.isEmpty()) {
            section.problems().add(section.at(), Code.MISSING_KEY, String.join(" / ", keys));
            return Optional.empty();
        }
        var expressions = new Expressions(section, scope, places);
        return switch (kind.get()) {
            case "amount" ->
                expressions.required("amount", Type.money()).flatMap(amount -> nature(section)
                        .map(nature -> new Part.Cash(amount, nature)));
            case "points" -> expressions.required("points", Type.number()).map(Part.Points::new);
            case "letter" -> length(section, "letter").map(Part.Letter::new);
            case "band" -> inside(section, "band", this::band).flatMap(part -> part);
            case "balance" -> inside(section, "balance", this::balance).flatMap(part -> part);
            case "restriction" ->
                inside(section, "restriction", this::restriction).flatMap(part -> part);
            case "training" -> inside(section, "training", this::training).flatMap(part -> part);
            default -> inside(section, "referral", this::referral).flatMap(part -> part);
        };
    }

    private static <T> Optional<T> inside(Section owner, String key, Function<Section, T> read) {
        return owner.section(key).map(section -> {
            var found = read.apply(section);
            section.close();
            return found;
        });
    }

    private Optional<Expression> nature(Section section) {
        return new Expressions(section, parameters, places).required("nature", NATURE);
    }

    private Optional<Part> band(Section section) {
        var bounds = new Expressions(section, parameters, places);
        var from = bounds.required("from", Type.money());
        var to = bounds.required("to", Type.money());
        var above = bounds.optional("approver_above", Type.money());
        var approver = section.text("approver");
        if (above.isPresent() && approver.isEmpty()) {
            section.required("approver");
        }
        var nature = nature(section);
        return from.isEmpty() || to.isEmpty() || nature.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part.Band(from.get(), to.get(), nature.get(), above, approver));
    }

    private Optional<Part> balance(Section section) {
        var expressions = new Expressions(section, scope, places);
        var unit = section.requiredName("unit", Section.NAME);
        var expires = expressions.optional("expires", Type.date());
        return expressions.required("amount", Type.number()).map(amount -> new Part.Balance(unit, amount, expires));
    }

    private Optional<Part> restriction(Section section) {
        section.required("actions");
        var named = section.scalars("actions");
        named.forEach(action -> known.action(action, section.problems()));
        return length(section, "length")
                .map(length -> new Part.Restriction(
                        named.stream().map(action -> action.text()).toList(), length));
    }

    /** Months and years, or days. */
    private Optional<Expression> length(Section section, String key) {
        return new Expressions(section, scope, places).ofAnyType(key).filter(found -> {
            var fits = found.type() instanceof Type.Period || found.type() instanceof Type.Duration;
            if (!fits) {
                section.problems()
                        .add(
                                section.at(key),
                                Code.WRONG_PATH_TYPE,
                                section.text(key).orElse(""),
                                Form.PERIOD);
            }
            return fits;
        });
    }

    private Optional<Part> training(Section section) {
        var course = section.texts("course");
        return length(section, "within").map(within -> new Part.Training(course, within));
    }

    private Optional<Part> referral(Section section) {
        var role = section.requiredName("to", Section.NAME);
        var matter = section.texts("matter");
        return length(section, "within").map(within -> new Part.Referral(role, matter, within));
    }
}
