package org.guiju.rulebook.control;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.KnownActions;
import org.guiju.rulebook.schema.Paths;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Placeholders;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Section;
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
        Consumer<Place> places) {

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
        return new KindSource(section, wider, action, known, references, places);
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
