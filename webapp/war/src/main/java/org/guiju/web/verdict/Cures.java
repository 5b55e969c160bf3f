package org.guiju.web.verdict;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.platform.staffing.Roles;
import org.guiju.rulebook.decision.Remedy;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.FactDefinition;
import org.guiju.rulebook.schema.Field;
import org.guiju.sdk.decision.Agreement;
import org.guiju.sdk.decision.Basis.ParameterValue;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.web.clause.ClauseReader;
import org.guiju.web.clause.Clauses;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.ValueWords;
import org.guiju.web.wording.Words;

/** Puts what would make an act pass into words: how far a value is from its limit, who may waive, who signs. */
@RequestScoped
class Cures {

    @Inject
    private Roles posts;

    @Inject
    Words words;

    @Inject
    Clauses clauses;

    @Inject
    ClauseReader reader;

    @Inject
    Me me;

    List<Cure> of(ActionType type, ClauseFinding found, List<Remedy> remedies) {
        return remedies.stream()
                .filter(remedy -> remedy.control().equals(found.control()))
                .flatMap(remedy -> cure(type, found, remedy).stream())
                .toList();
    }

    private Optional<Cure> cure(ActionType type, ClauseFinding found, Remedy remedy) {
        return switch (remedy) {
            case Remedy.Field field -> Optional.empty();
            case Remedy.Limit limit -> limit(type, found, limit);
            case Remedy.Waiver waiver ->
                Optional.of(new Cure(
                        words.of("act.cure.waiver", roles(waiver.by())),
                        "/act.xhtml?type=RequestWaiver&control="
                                + waiver.control().toString().replace("#", "%23") + "&person=" + me.employee()
                                + "&back=/waivers.xhtml"));
            case Remedy.Signatures signatures ->
                Optional.of(new Cure(words.of("act.cure.signatures", signers(signatures.agreement())), ""));
        };
    }

    /** Only figures and times: that a choice should be another choice says nothing. */
    private Optional<Cure> limit(ActionType type, ClauseFinding found, Remedy.Limit limit) {
        var name = label(type, found, limit.what());
        if (name.isEmpty() || limit.actual() instanceof String || limit.actual() instanceof Boolean) {
            return Optional.empty();
        }
        var bound = value(type, found, limit.limit(), limit.bound().orElse(written(limit.limit())));
        return Optional.of(new Cure(
                words.of(
                        "act.cure." + word(limit.sign()),
                        name.get(),
                        value(type, found, limit.what(), limit.actual()),
                        bound),
                ""));
    }

    /** A figure that the condition writes out. */
    private static String written(String text) {
        return text.replaceAll("^money\\((.*)\\)$", "$1");
    }

    private static String word(String sign) {
        return switch (sign) {
            case "<" -> "less";
            case "≤" -> "at_most";
            case ">" -> "more";
            case "≥" -> "at_least";
            case "=" -> "equal";
            default -> "other";
        };
    }

    private String value(ActionType type, ClauseFinding found, String path, Object value) {
        var say = new ValueWords(words, me.names());
        var parameter = reader.values(
                        clauses.clause(found.control().clause()), found.basis().parameters())
                .get(path);
        return parameter != null
                ? parameter
                : field(type, path).map(field -> say.of(field, value)).orElseGet(() -> say.of(value));
    }

    /** The name people know the compared thing by; of {@code count(visits)} that of the visits. */
    private Optional<String> label(ActionType type, ClauseFinding found, String what) {
        var path = what.replaceAll("^[a-z ]+\\(([a-z0-9_.]+)\\)$", "$1");
        return field(type, path)
                .map(Field::label)
                .or(() -> found.basis().parameters().stream()
                        .filter(parameter -> parameter.name().equals(path))
                        .map(ParameterValue::label)
                        .findFirst())
                .or(() -> type.facts().stream()
                        .filter(fact -> fact.name().equals(path.split("\\.")[0]))
                        .map(FactDefinition::label)
                        .findFirst())
                .map(words::text);
    }

    private static Optional<Field> field(ActionType type, String path) {
        var name = path.substring(path.indexOf('.') + 1);
        if (path.startsWith("action.")) {
            return type.field(name);
        }
        return path.startsWith("record.")
                ? type.subject().stream()
                        .flatMap(subject -> subject.fields().stream())
                        .filter(field -> field.name().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    private String roles(List<String> roles) {
        return roles.stream()
                .map(role -> words.text(posts.name(me.tenant(), role)))
                .collect(Collectors.joining(words.of("list.comma")));
    }

    private String signers(Agreement agreement) {
        return agreement.steps().stream()
                .map(step -> {
                    var people = step.found().stream()
                            .map(id -> me.names().getOrDefault(id, ""))
                            .collect(Collectors.joining(words.of("list.comma")));
                    return words.of("act.cure.step", words.text(step.title()), people);
                })
                .collect(Collectors.joining(words.of("list.stop")));
    }
}
