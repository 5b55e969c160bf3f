package org.guiju.rulebook.conflict;

import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.Field;
import org.guiju.sdk.Texts;

/** What people call the values of an action; what has no name of its own is left out. */
final class Labels {

    private final ActionType action;

    Labels(ActionType action) {
        this.action = action;
    }

    Optional<Texts> label(String path) {
        var names = path.split("\\.");
        var name = names.length > 1 ? names[1] : "";
        return switch (names[0]) {
            case "action" -> field(action.fields(), name);
            case "record" -> record(name);
            case "actor" -> name.equals("id") ? said("label.actor") : Optional.empty();
            case "unit" -> name.equals("region") ? said("label.region") : Optional.empty();
            case "now", "today" -> said("label." + names[0]);
            default ->
                action.facts().stream()
                        .filter(fact -> fact.name().equals(names[0]))
                        .map(fact -> fact.label())
                        .findFirst();
        };
    }

    private Optional<Texts> record(String name) {
        return name.equals("state")
                ? said("label.state")
                : action.subject().flatMap(subject -> field(subject.fields(), name));
    }

    private static Optional<Texts> field(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::label)
                .findFirst();
    }

    private static Optional<Texts> said(String key) {
        return Optional.of(ReportWords.each(locale -> ReportWords.text(locale, key)));
    }
}
