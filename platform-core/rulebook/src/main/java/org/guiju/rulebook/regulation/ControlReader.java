package org.guiju.rulebook.regulation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.regulation.Control.Kind;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.Paths;
import org.guiju.rulebook.source.Form;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Thing;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Finding.Nature;

/** Reads one control of a clause and compiles its expressions against its action type. */
final class ControlReader {

    private enum Spelling {
        GATE,
        CALCULATION,
        DEADLINE,
        SANCTION,
        REWARD,
        RULE
    }

    private static final Type NATURE = Type.enumeration(Stream.of(Nature.values())
            .map(nature -> nature.name().toLowerCase(Locale.ROOT))
            .toList());

    private final ControlCode code;
    private final Map<String, Parameter> parameters;
    private final Known known;
    private final Section section;
    private final Problems problems;
    private final List<ClauseReader.Reference> references;

    ControlReader(
            ControlCode code,
            Map<String, Parameter> parameters,
            Known known,
            Section section,
            List<ClauseReader.Reference> references) {
        this.code = code;
        this.parameters = parameters;
        this.known = known;
        this.section = section;
        this.problems = section.problems();
        this.references = references;
    }

    Optional<Control> read() {
        var spelling = section.requiredChoice("kind", Spelling.class);
        section.required("on");
        var action = section.scalar("on").flatMap(on -> known.action(on, problems));
        if (spelling.isEmpty() || action.isEmpty()) {
            return Optional.empty();
        }
        return control(spelling.get(), action.get());
    }

    private Optional<Control> control(Spelling spelling, ActionType action) {
        var scope = scope(action);
        var expressions = new Expressions(section, scope);
        var when = expressions.optional("when", Type.bool());
        var level = section.choice("level", Level.class).orElse(Level.BLOCK);
        var binding =
                section.section("binding").map(found -> binding(found, action)).orElse(Binding.NOW);
        var kind = kind(spelling, scope, expressions, action);
        var says = says(spelling);
        section.close();
        return kind.map(compiled -> new Control(code, action.code(), when, level, binding, says, compiled));
    }

    private Scope scope(ActionType action) {
        var scope = action.scope();
        for (var parameter : parameters.values()) {
            if (scope.type(parameter.name()).isPresent()) {
                problems.add(section.at("on"), Code.NAME_TAKEN, parameter.name());
            }
            scope = scope.with(parameter.name(), parameter.type());
        }
        return scope;
    }

    private Texts says(Spelling spelling) {
        return spelling == Spelling.GATE || spelling == Spelling.SANCTION || spelling == Spelling.REWARD
                ? section.texts("says")
                : section.optionalTexts("says");
    }

    private Optional<Kind> kind(Spelling spelling, Scope scope, Expressions expressions, ActionType action) {
        return switch (spelling) {
            case GATE -> gate(scope, expressions, action);
            case CALCULATION -> calculation(scope, expressions);
            case DEADLINE -> deadline(scope, expressions);
            case SANCTION -> consequence(scope, false);
            case REWARD -> consequence(scope, true);
            case RULE -> {
                checkSays("says", scope, "value");
                yield Optional.of(new Kind.Rule());
            }
        };
    }

    private void checkSays(String key, Scope scope, String... more) {
        var names = new LinkedHashSet<>(Paths.all(scope));
        names.addAll(List.of(more));
        Placeholders.check(section, key, names);
    }

    private Optional<Kind> gate(Scope scope, Expressions expressions, ActionType action) {
        var effect = section.requiredChoice("effect", Kind.Gate.Effect.class);
        var unless = expressions.optional("unless", Type.bool());
        var field = section.scalar("field");
        var fields = action.fields().stream().map(found -> found.name()).toList();
        field.filter(name -> !fields.contains(name.text()))
                .ifPresent(name -> problems.unknown(name.at(), Thing.FIELD, name.text(), fields));
        checkSays("says", scope);
        return effect.map(found -> new Kind.Gate(found, unless, field.map(Node.Scalar::text)));
    }

    private Optional<Kind> calculation(Scope scope, Expressions expressions) {
        var determines = section.requiredName("determines", Section.NAME);
        var value = expressions.ofAnyType("value");
        checkSays("says", scope, "value");
        return value.map(compiled -> new Kind.Calculation(determines, compiled));
    }

    private Optional<Kind> deadline(Scope scope, Expressions expressions) {
        boolean workdays = section.has("workdays");
        if (workdays) {
            section.notHere("workdays", "within");
        }
        var duty = section.requiredName("duty", Section.DASHED);
        var title = section.texts("title");
        checkSays("title", scope, "due");
        checkSays("says", scope, "due");
        var within =
                expressions.required(workdays ? "workdays" : "within", workdays ? Type.integer() : Type.duration());
        var holders = expressions.required("holders", Type.listOf(Type.text()));
        var doneBy = section.scalars("done_by");
        doneBy.forEach(action -> known.action(action, problems));
        var lapse = section.scalar("lapse");
        lapse.ifPresent(action -> known.action(action, problems));
        if (within.isEmpty() || holders.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Kind.Deadline(
                duty,
                title,
                within.get(),
                workdays,
                holders.get(),
                doneBy.stream().map(Node.Scalar::text).toList(),
                lapse.map(Node.Scalar::text)));
    }

    private Optional<Kind> consequence(Scope scope, boolean bonus) {
        section.required("for_each");
        var each = section.entries("for_each");
        section.skip("amount", "points", "nature", "supersedes", "supersedes_when");
        if (each.size() != 1) {
            section.node("for_each").ifPresent(node -> problems.add(node.at(), Code.EXPECTED_MAPPING));
            return Optional.empty();
        }
        return row(scope, each.getFirst()).flatMap(type -> {
            var name = each.getFirst().key();
            if (scope.type(name.text()).isPresent()
                    || !Section.NAME.matcher(name.text()).matches()) {
                problems.add(name.at(), Code.NAME_TAKEN, name.text());
            }
            return consequence(scope.with(name.text(), type), each.getFirst(), bonus);
        });
    }

    /** Type of a row: it must say whom it is about. */
    private Optional<Type> row(Scope scope, Node.Entry each) {
        return Section.scalar(each.value(), problems)
                .flatMap(path -> Paths.type(scope, path.text(), path.at(), problems)
                        .flatMap(type -> {
                            if (type instanceof Type.ListOf(Type.Struct row, int max)
                                    && row.fields().get("id") instanceof Type.Text) {
                                return Optional.of(row);
                            }
                            problems.add(path.at(), Code.WRONG_PATH_TYPE, path.text(), Form.EMPLOYEE_LIST);
                            return Optional.empty();
                        }));
    }

    private Optional<Kind> consequence(Scope scope, Node.Entry each, boolean bonus) {
        var expressions = new Expressions(section, scope);
        boolean points = section.has("points");
        if (points) {
            section.notHere("points", "amount");
        }
        var amount = expressions.required(points ? "points" : "amount", points ? Type.number() : Type.money());
        var nature = points && !section.has("nature")
                ? expressions.constant("\"not_money\"", NATURE)
                : expressions.required("nature", NATURE);
        var supersedes = section.scalar("supersedes").flatMap(this::reference);
        if (!section.has("supersedes")) {
            section.notHere("supersedes", "supersedes_when");
        }
        var supersedesWhen = expressions.optional("supersedes_when", Type.bool());
        checkSays("says", scope, "amount");
        if (amount.isEmpty() || nature.isEmpty()) {
            return Optional.empty();
        }
        var path = ((Node.Scalar) each.value()).text();
        return Optional.of(new Kind.Consequence(
                each.key().text(), path, amount.get(), points, bonus, nature.get(), supersedes, supersedesWhen));
    }

    private Optional<ControlCode> reference(Node.Scalar address) {
        try {
            var control = ControlCode.of(address.text());
            references.add(new ClauseReader.Reference(address.at(), control));
            return Optional.of(control);
        } catch (IllegalArgumentException wrong) {
            problems.add(address.at(), Code.WRONG_CODE, address.text());
            return Optional.empty();
        }
    }

    private Binding binding(Section found, ActionType action) {
        var event = found.requiredText("event");
        var type = Paths.type(action.scope(), event, found.at("event"), problems);
        type.filter(path -> !(Paths.present(path) instanceof Type.Instant))
                .ifPresent(path -> problems.add(found.at("event"), Code.WRONG_PATH_TYPE, event, Form.INSTANT));
        var inFlight = found.choice("in_flight", Binding.InFlight.class).orElse(Binding.InFlight.CUT_OVER);
        found.close();
        return new Binding(event, inFlight);
    }
}
