package org.guiju.rulebook.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.schema.EffectDefinition.Given;
import org.guiju.rulebook.source.Form;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Placeholders;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Thing;

/**
 * Reads the {@code effects} of an action type. Expressions see what a control's see, the values clauses determined, and the
 * records that earlier effects have made.
 */
final class EffectsReader {

    private static final List<String> KINDS = List.of("create", "change", "follow_up", "notify");
    private static final String ALL = "determined";

    private final ActionType action;
    private final Map<String, RecordType> records;
    private final Map<String, ActionType> actions;
    private final Problems problems;
    private Scope scope;

    EffectsReader(
            ActionType action, Map<String, RecordType> records, Map<String, ActionType> actions, Problems problems) {
        this.action = action;
        this.records = records;
        this.actions = actions;
        this.problems = problems;
        this.scope = action.scope();
    }

    Optional<Effects> read(Section file) {
        if (!file.has("effects")) {
            file.node(ALL).ifPresent(node -> problems.add(node.at(), Code.MISSING_KEY, "effects"));
            return Optional.empty();
        }
        var determined = determined(file);
        var optional = new LinkedHashMap<String, Type>();
        determined.forEach((name, type) -> optional.put(name, Type.optional(type)));
        scope = scope.with(ALL, Type.struct(optional));
        List<EffectDefinition> steps = new ArrayList<>();
        for (var section : file.sections("effects")) {
            effect(section).ifPresent(steps::add);
        }
        return Optional.of(new Effects(determined, steps));
    }

    private Map<String, Type> determined(Section file) {
        var types = new LinkedHashMap<String, Type>();
        for (var entry : file.entries(ALL)) {
            if (!Section.NAME.matcher(entry.key().text()).matches()) {
                problems.add(entry.key().at(), Code.WRONG_NAME, entry.key().text());
            }
            new TypeReader(problems)
                    .read(entry.value())
                    .ifPresent(type -> types.put(entry.key().text(), type));
        }
        return types;
    }

    private Optional<EffectDefinition> effect(Section section) {
        var kinds = KINDS.stream().filter(section::has).toList();
        if (kinds.size() != 1) {
            problems.add(section.at(), Code.MISSING_KEY, String.join(" / ", KINDS));
            return Optional.empty();
        }
        Optional<EffectDefinition> effect =
                switch (kinds.getFirst()) {
                    case "create" -> create(section);
                    case "change" -> change(section);
                    case "follow_up" -> followUp(section);
                    default -> notify(section);
                };
        if (effect.isPresent()) {
            section.close();
        }
        return effect;
    }

    private Optional<EffectDefinition> create(Section section) {
        return record(section, "create").map(type -> {
            var state = section.has("state") ? state(section, type) : Optional.<String>empty();
            var effect = new EffectDefinition.Create(
                    condition(section, scope),
                    type.code(),
                    section.text("as"),
                    state.orElseGet(type::firstState),
                    owner(section, scope),
                    set(section, type, scope));
            type.fields().stream()
                    .filter(Field::required)
                    .filter(field -> !effect.set().containsKey(field.name())
                            && section.entries("set").stream()
                                    .noneMatch(entry -> entry.key().text().equals(field.name())))
                    .forEach(field -> problems.add(section.at("set"), Code.MISSING_KEY, "set: " + field.name()));
            if (section.has("as")) {
                var made = section.requiredName("as", Section.NAME);
                name(section, "as", made);
                scope = scope.with(made, Type.struct(Map.of("id", Type.text())));
            }
            return effect;
        });
    }

    private Optional<RecordType> record(Section section, String key) {
        var code = section.requiredText(key);
        var type = Optional.ofNullable(records.get(code));
        if (type.isEmpty()) {
            problems.unknown(section.at(key), Thing.RECORD, code, records.keySet());
        }
        return type;
    }

    private void name(Section section, String key, String name) {
        if (scope.type(name).isPresent()) {
            problems.add(section.at(key), Code.NAME_TAKEN, name);
        }
    }

    private Optional<EffectDefinition> change(Section section) {
        var target = section.requiredText("change");
        return changed(section, target).map(type -> {
            var each = section.text("each");
            var inner = each.map(name -> scope.with(name, row(target))).orElse(scope);
            each.ifPresent(name -> name(section, "each", name));
            return new EffectDefinition.Change(
                    condition(section, inner),
                    target,
                    each,
                    type.code(),
                    section.has("state") ? state(section, type) : Optional.empty(),
                    owner(section, inner),
                    set(section, type, inner),
                    items(section, "add", type, inner),
                    items(section, "remove", type, inner));
        });
    }

    /** Which type the changed records are of: what the path says, or what {@code of} says. */
    private Optional<RecordType> changed(Section section, String target) {
        if (target.equals("record")) {
            if (action.subject().isEmpty()) {
                problems.unknown(section.at("change"), Thing.NAME, target, Paths.all(scope));
            }
            return action.subject();
        }
        var type = Paths.type(scope, target, section.at("change"), problems).map(Paths::present);
        if (type.filter(found -> !(found instanceof Type.Text) && !isRow(found)).isPresent()) {
            problems.add(section.at("change"), Code.WRONG_PATH_TYPE, target, Form.RECORD_ID);
        }
        if (type.isEmpty()) {
            return Optional.empty();
        }
        if (type.get() instanceof Type.Text && section.has("each")) {
            section.notHere("change: " + target, "each");
        }
        return section.has("of") ? record(section, "of") : known(section, target);
    }

    private static boolean isRow(Type type) {
        return type instanceof Type.ListOf(Type.Struct row, int max)
                && row.fields().get("id") instanceof Type.Text;
    }

    private Type row(String target) {
        return Paths.type(scope, target).map(Paths::present).orElseThrow() instanceof Type.ListOf(Type row, int max)
                ? row
                : Type.struct(Map.of());
    }

    private Optional<RecordType> known(Section section, String target) {
        var fields = Stream.concat(
                action.fields().stream().map(field -> Map.entry("action." + field.name(), field.of())),
                action.subject().stream()
                        .flatMap(subject -> subject.fields().stream())
                        .map(field -> Map.entry("record." + field.name(), field.of())));
        var facts = action.facts().stream().flatMap(fact -> switch (fact.source()) {
            case FactDefinition.Source.Records rows ->
                Stream.of(Map.entry(fact.name(), Optional.of(rows.recordType())));
            case FactDefinition.Source.Matching rows ->
                Stream.of(Map.entry(fact.name(), Optional.of(rows.recordType())));
            default -> Stream.<Map.Entry<String, Optional<String>>>of();
        });
        var found = Stream.concat(fields, facts)
                .filter(entry -> entry.getKey().equals(target))
                .flatMap(entry -> entry.getValue().stream())
                .flatMap(code -> Optional.ofNullable(records.get(code)).stream())
                .findFirst();
        if (found.isEmpty()) {
            problems.add(section.at(), Code.MISSING_KEY, "of");
        }
        return found;
    }

    private Optional<String> state(Section section, RecordType type) {
        var state = section.requiredText("state");
        if (!type.states().containsKey(state)) {
            problems.unknown(
                    section.at("state"), Thing.STATE, state, type.states().keySet());
        }
        return Optional.of(state);
    }

    private Optional<Expression> condition(Section section, Scope inner) {
        return section.scalar("when").flatMap(text -> new Formulas(inner, problems).compile(text, Type.bool()));
    }

    private Optional<Expression> owner(Section section, Scope inner) {
        return section.scalar("owner")
                .flatMap(text -> new Formulas(inner, problems).compile(text, Type.optional(Type.text())));
    }

    private Map<String, Given> set(Section section, RecordType type, Scope inner) {
        return given(section, "set", type.fields(), inner);
    }

    private Map<String, Given> given(Section section, String key, List<Field> fields, Scope inner) {
        var given = new LinkedHashMap<String, Given>();
        for (var entry : section.entries(key)) {
            field(entry, fields)
                    .flatMap(field -> value(entry.value(), field.type(), inner))
                    .ifPresent(value -> given.put(entry.key().text(), value));
        }
        return given;
    }

    private Optional<Field> field(Node.Entry entry, List<Field> fields) {
        var name = entry.key().text();
        var field = fields.stream().filter(known -> known.name().equals(name)).findFirst();
        if (field.isEmpty()) {
            problems.unknown(
                    entry.key().at(),
                    Thing.FIELD,
                    name,
                    fields.stream().map(Field::name).toList());
        }
        return field;
    }

    private Optional<Given> value(Node node, Type type, Scope inner) {
        var formulas = new Formulas(inner, problems);
        if (node instanceof Node.Sequence list && Paths.present(type) instanceof Type.ListOf(Type item, int max)) {
            var items = list.items().stream()
                    .flatMap(each -> Section.scalar(each, problems).stream())
                    .flatMap(text -> formulas.compile(text, Type.optional(item)).stream())
                    .toList();
            return Optional.of(new Given.Several(items));
        }
        return Section.scalar(node, problems)
                .flatMap(text -> formulas.compile(text, type))
                .map(Given.One::new);
    }

    private Map<String, Expression> items(Section section, String key, RecordType type, Scope inner) {
        var items = new LinkedHashMap<String, Expression>();
        for (var entry : section.entries(key)) {
            var field = field(entry, type.fields());
            var item = field.map(Field::type)
                    .map(Paths::present)
                    .filter(Type.ListOf.class::isInstance)
                    .map(list -> ((Type.ListOf) list).item());
            if (field.isPresent() && item.isEmpty()) {
                problems.add(entry.key().at(), Code.WRONG_PATH_TYPE, entry.key().text(), Form.LIST);
            }
            item.flatMap(wanted -> Section.scalar(entry.value(), problems)
                            .flatMap(text -> new Formulas(inner, problems).compile(text, Type.optional(wanted))))
                    .ifPresent(compiled -> items.put(entry.key().text(), compiled));
        }
        return items;
    }

    private Optional<EffectDefinition> followUp(Section section) {
        var code = section.requiredText("follow_up");
        var next = Optional.ofNullable(actions.get(code));
        if (next.isEmpty()) {
            problems.unknown(section.at("follow_up"), Thing.ACTION, code, actions.keySet());
            return Optional.empty();
        }
        if (!next.get().by().contains("system")) {
            problems.add(section.at("follow_up"), Code.MISSING_KEY, code + ": by: system");
        }
        if (next.get().subject().isPresent()) {
            section.required("subject");
        }
        var subject =
                section.scalar("subject").flatMap(text -> new Formulas(scope, problems).compile(text, Type.text()));
        var data = given(section, "data", next.get().fields(), scope);
        next.get().fields().stream()
                .filter(field -> field.required() && !data.containsKey(field.name()))
                .filter(field -> section.entries("data").stream()
                        .noneMatch(entry -> entry.key().text().equals(field.name())))
                .forEach(field -> problems.add(section.at("data"), Code.MISSING_KEY, "data: " + field.name()));
        return Optional.of(new EffectDefinition.FollowUp(condition(section, scope), code, subject, data));
    }

    private Optional<EffectDefinition> notify(Section section) {
        var told = section.section("notify");
        if (told.isEmpty()) {
            return Optional.empty();
        }
        var employees = told.get().node("employees").flatMap(node -> value(node, Type.listOf(Type.text()), scope));
        var roles = told.get().textList("roles");
        told.get().scalars("roles").stream()
                .filter(role -> !Section.NAME.matcher(role.text()).matches())
                .forEach(role -> problems.add(role.at(), Code.WRONG_NAME, role.text()));
        if (roles.isEmpty() && !told.get().has("employees")) {
            problems.add(told.get().at(), Code.MISSING_KEY, "employees / roles");
        }
        told.get().close();
        var says = section.texts("says");
        Placeholders.check(section, "says", Paths.all(scope));
        var about = section.scalar("about").flatMap(text -> new Formulas(scope, problems).compile(text, Type.text()));
        return Optional.of(new EffectDefinition.Notify(condition(section, scope), employees, roles, says, about));
    }
}
