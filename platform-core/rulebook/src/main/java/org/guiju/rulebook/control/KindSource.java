package org.guiju.rulebook.control;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.KnownActions;
import org.guiju.rulebook.schema.Paths;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Placeholders;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Thing;
import org.guiju.sdk.decision.ControlCode;

/**
 * What the reader of one kind has before it.
 *
 * @param section the control's own keys
 * @param scope names its expressions may use: the action's and the clause's parameters
 */
record KindSource(
        Section section,
        Scope scope,
        ActionType action,
        KnownActions known,
        List<Reference> references,
        Consumer<Place> places,
        Consumer<AskedQuestion> asked) {

    private static final String ASK = "ask";

    Problems problems() {
        return section.problems();
    }

    Expressions expressions() {
        return expressions(section);
    }

    /** Those of a part of the control. */
    Expressions expressions(Section part) {
        return new Expressions(part, scope, places);
    }

    /** The same control with more names, e.g. of a row. */
    KindSource with(Scope wider) {
        return new KindSource(section, wider, action, known, references, places, asked);
    }

    /** The clause's parameters alone: what is known before anything has happened. */
    Scope parameters() {
        var names = new LinkedHashMap<>(scope.names());
        names.keySet().removeAll(action.scope().names().keySet());
        return Scope.of(names);
    }

    /** Reports placeholders of the texts under a key that are in nobody's scope. */
    void checkSays(String key, String... more) {
        checkSays(section, key, more);
    }

    void checkSays(Section section, String key, String... more) {
        var names = new LinkedHashSet<>(Paths.all(scope));
        names.addAll(List.of(more));
        Placeholders.check(section, key, names);
    }

    <E extends Enum<E>> Optional<Choice<E>> choice(String key, Class<E> answers) {
        return choice(section, "", key, answers);
    }

    /**
     * What the kind asks under a key: one of the answers, the name of a parameter whose options are answers, or {@code ask},
     * which leaves it to each company under a parameter of its own. Nothing is a problem, and asked all the same.
     *
     * @param part name of the part of the control, where it has several
     */
    <E extends Enum<E>> Optional<Choice<E>> choice(Section section, String part, String key, Class<E> answers) {
        var codes = Stream.of(answers.getEnumConstants()).map(Section::spelling).toList();
        if (!section.has(key)) {
            problems().add(section.at(), Code.UNSAID, key, String.join(" / ", codes));
            return ask(section.at(), part, key, answers);
        }
        return section.scalar(key).flatMap(said -> {
            if (said.text().equals(ASK)) {
                return ask(said.at(), part, key, answers);
            }
            if (codes.contains(said.text())) {
                return section.choice(key, answers).map(Choice.Said::new);
            }
            if (scope.type(said.text()).isEmpty()) {
                problems().notOneOf(said.at(), said.text(), codes);
                return Optional.empty();
            }
            return expressions(section)
                    .optional(key, Type.enumeration(codes))
                    .map(parameter -> new Choice.Asked<>(parameter, answers));
        });
    }

    private <E extends Enum<E>> Optional<Choice<E>> ask(Origin at, String part, String key, Class<E> answers) {
        var question = KindQuestions.of(section.text("kind").orElse(""), key).orElseThrow();
        var parameter = Stream.of(section.text("control").orElse("").replace('-', '_'), part, key)
                .filter(step -> !step.isEmpty())
                .collect(Collectors.joining("_"));
        asked.accept(new AskedQuestion(parameter, question, at));
        var type = Type.enumeration(List.copyOf(question.options().keySet()));
        return new Expressions(section, scope.with(parameter, type), places)
                .constant(parameter, type)
                .map(expression -> new Choice.Asked<>(expression, answers));
    }

    /** Action types a key names. */
    List<String> actions(String key) {
        var named = section.scalars(key);
        named.forEach(action -> known.action(action, problems()));
        return named.stream().map(Node.Scalar::text).toList();
    }

    Optional<String> action(String key) {
        var named = section.scalar(key);
        named.ifPresent(action -> known.action(action, problems()));
        return named.map(Node.Scalar::text);
    }

    /** The record a duty is about: of the type the action is about, or of one that it makes. */
    Optional<String> about() {
        var about = section.scalar("about");
        var known = new LinkedHashSet<String>();
        action.subject().map(RecordType::code).ifPresent(known::add);
        action.effects().ifPresent(effects -> known.addAll(effects.created()));
        about.filter(record -> !known.contains(record.text()))
                .ifPresent(record -> problems().unknown(record.at(), Thing.RECORD, record.text(), known));
        return about.map(Node.Scalar::text);
    }

    /** A control of this or another clause, looked up once all files are read. */
    Optional<ControlCode> reference(String key) {
        return section.scalar(key).flatMap(address -> {
            try {
                var control = ControlCode.of(address.text());
                references.add(new Reference(address.at(), control, kind -> true));
                return Optional.of(control);
            } catch (IllegalArgumentException wrong) {
                problems().add(address.at(), Code.WRONG_CODE, address.text());
                return Optional.empty();
            }
        });
    }
}
