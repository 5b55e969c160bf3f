package org.guiju.rulebook.schema;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.schema.FactDefinition.Source;
import org.guiju.rulebook.source.Form;
import org.guiju.rulebook.source.Literal;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Thing;

/** Reads the {@code facts} of an action type. A fact's paths see the action and its record, never another fact. */
final class FactReader {

    private static final int MAX_ROWS = 1_000;

    private final Map<String, RecordType> records;
    private final Map<String, ActionType> actions;
    private final Scope scope;
    private final Problems problems;

    /** @param actions as far as they are known without their facts, since a fact may tell what was done before */
    FactReader(Map<String, RecordType> records, Map<String, ActionType> actions, Scope scope, Problems problems) {
        this.records = records;
        this.actions = actions;
        this.scope = scope;
        this.problems = problems;
    }

    List<FactDefinition> read(Section action) {
        List<FactDefinition> facts = new ArrayList<>();
        action.named("facts", Section.NAME).forEach((name, section) -> {
            if (scope.type(name.text()).isPresent()) {
                problems.add(name.at(), Code.NAME_TAKEN, name.text());
            }
            fact(name.text(), section).ifPresent(facts::add);
        });
        return facts;
    }

    private Optional<FactDefinition> fact(String name, Section section) {
        var label = section.texts("label");
        Optional<FactDefinition> fact;
        if (section.has("records")) {
            fact = records(name, section);
        } else if (section.has("matching")) {
            fact = matching(name, section);
        } else if (section.has("actions")) {
            fact = past(name, section);
        } else if (section.has("duties")) {
            fact = duties(name, section);
        } else if (section.has("employees")) {
            fact = Optional.of(employees(name, section));
        } else if (section.has("holders")) {
            fact = Optional.of(holders(name, section));
        } else if (section.has("source")) {
            fact = supplied(name, section);
        } else {
            problems.add(
                    section.at(),
                    Code.MISSING_KEY,
                    "records / matching / actions / duties / employees / holders / source");
            return Optional.empty();
        }
        fact.ifPresent(known -> section.close());
        return fact.map(known -> new FactDefinition(name, label, known.source(), known.type()));
    }

    private Optional<FactDefinition> records(String name, Section section) {
        var code = section.requiredText("records");
        var type = records.get(code);
        if (type == null) {
            problems.unknown(section.at("records"), Thing.RECORD, code, records.keySet());
            return Optional.empty();
        }
        var states = known(section, "states", Thing.STATE, type.states().keySet());
        if (section.flag("count", false)) {
            section.notHere("count", "take", "max");
            var counted = new Source.Counted(code, matches(section, type), states);
            return Optional.of(definition(name, counted, Type.integer()));
        }
        int max = section.integer("max", TypeReader.DEFAULT_MAX, 1, MAX_ROWS);
        var source = new Source.Records(code, matches(section, type), states, take(section, type), max);
        return Optional.of(definition(name, source, Type.listOf(Type.struct(row(type, source.take())), max)));
    }

    private List<String> take(Section section, RecordType type) {
        return known(
                section,
                "take",
                Thing.FIELD,
                type.fields().stream().map(Field::name).toList());
    }

    private Optional<FactDefinition> matching(String name, Section section) {
        var code = section.requiredText("matching");
        var type = Optional.ofNullable(records.get(code));
        if (type.isEmpty()) {
            problems.unknown(section.at("matching"), Thing.RECORD, code, records.keySet());
            return Optional.empty();
        }
        if (type.get().match().isEmpty()) {
            problems.add(section.at("matching"), Code.MISSING_KEY, code + ": match");
        }
        section.required("by");
        int max = section.integer("max", TypeReader.DEFAULT_MAX, 1, MAX_ROWS);
        var fields = type.get().match().stream()
                .flatMap(key -> key.fields().stream().map(Field::name))
                .toList();
        var source =
                new Source.Matching(code, paths(section, "by", Thing.FIELD, fields), take(section, type.get()), max);
        var row = row(type.get(), source.take());
        row.put(
                "key",
                Type.enumeration(type.get().match().stream().map(MatchKey::name).toList()));
        return Optional.of(definition(name, source, Type.listOf(Type.struct(row), max)));
    }

    private Optional<FactDefinition> past(String name, Section section) {
        var code = section.requiredText("actions");
        var type = Optional.ofNullable(actions.get(code));
        if (type.isEmpty()) {
            problems.unknown(section.at("actions"), Thing.ACTION, code, actions.keySet());
            return Optional.empty();
        }
        if (!section.has("within")) {
            section.required("match");
        }
        var within = section.scalar("within")
                .flatMap(text -> Literal.read(text, Type.duration(), problems))
                .map(Duration.class::cast);
        int max = section.integer("max", TypeReader.DEFAULT_MAX, 1, MAX_ROWS);
        var fields = type.get().fields().stream().map(Field::name).toList();
        var keys = new ArrayList<>(fields);
        keys.addAll(List.of("actor", "unit", "subject"));
        var source = new Source.Past(
                code,
                paths(section, "match", Thing.FIELD, keys),
                within,
                known(section, "take", Thing.FIELD, fields),
                max);
        var row = new LinkedHashMap<String, Type>();
        row.put("at", Type.instant());
        row.put("by", Type.text());
        source.take().forEach(field -> FieldReader.type(type.get().fields(), field)
                .ifPresent(found -> row.put(field, found)));
        return Optional.of(definition(name, source, Type.listOf(Type.struct(row), max)));
    }

    /** Open duties of the record or of whoever acts; the kernel supplies them. */
    private Optional<FactDefinition> duties(String name, Section section) {
        var whose = section.requiredText("duties");
        if (!List.of("record", "actor").contains(whose)) {
            problems.notOneOf(section.at("duties"), whose, List.of("record", "actor"));
            return Optional.empty();
        }
        if (scope.type(whose).isEmpty()) {
            problems.unknown(section.at("duties"), Thing.NAME, whose, List.of("actor"));
            return Optional.empty();
        }
        int max = section.integer("max", TypeReader.DEFAULT_MAX, 1, MAX_ROWS);
        var row = new LinkedHashMap<String, Type>();
        row.put("duty", Type.text());
        row.put("holder", Type.text());
        row.put("opened_at", Type.instant());
        row.put("due_at", Type.instant());
        var source = new Source.Supplied("open-duties-of-" + whose, Map.of(whose, whose + ".id"));
        return Optional.of(definition(name, source, Type.listOf(Type.struct(row), max)));
    }

    private Map<String, String> paths(Section section, String key, Thing thing, Collection<String> names) {
        var paths = new LinkedHashMap<String, String>();
        for (var entry : section.entries(key)) {
            if (!names.contains(entry.key().text())) {
                problems.unknown(entry.key().at(), thing, entry.key().text(), names);
            }
            path(entry.value()).ifPresent(path -> paths.put(entry.key().text(), path));
        }
        return paths;
    }

    private Map<String, String> matches(Section section, RecordType type) {
        section.required("match_any");
        var fields = new ArrayList<>(type.index());
        fields.add("id");
        return paths(section, "match_any", Thing.INDEX_FIELD, fields);
    }

    private Optional<String> path(Node node) {
        return Section.scalar(node, problems)
                .filter(path ->
                        Paths.type(scope, path.text(), path.at(), problems).isPresent())
                .map(Node.Scalar::text);
    }

    private List<String> known(Section section, String key, Thing thing, Collection<String> names) {
        for (var name : section.scalars(key)) {
            if (!names.contains(name.text())) {
                problems.unknown(name.at(), thing, name.text(), names);
            }
        }
        return section.textList(key);
    }

    private static LinkedHashMap<String, Type> row(RecordType type, List<String> take) {
        var row = new LinkedHashMap<String, Type>();
        row.put("id", Type.text());
        row.put("owner", Type.optional(Type.text()));
        row.put("state", Type.enumeration(List.copyOf(type.states().keySet())));
        row.put("created_at", Type.instant());
        take.forEach(name -> FieldReader.type(type.fields(), name).ifPresent(field -> row.put(name, field)));
        return row;
    }

    private FactDefinition employees(String name, Section section) {
        var ids = section.required("employees").flatMap(this::path).orElse("");
        Paths.type(scope, ids)
                .map(Paths::present)
                .filter(type -> !ids(type))
                .ifPresent(
                        type -> problems.add(section.at("employees"), Code.WRONG_PATH_TYPE, ids, Form.EMPLOYEE_LIST));
        var asOf = section.node("as_of").flatMap(this::path).orElse("now");
        if (!Set.of(Type.instant(), Type.date())
                .contains(Paths.present(Paths.type(scope, asOf).orElseThrow()))) {
            problems.add(section.at("as_of"), Code.WRONG_PATH_TYPE, asOf, Form.INSTANT);
        }
        int max = section.integer("max", TypeReader.DEFAULT_MAX, 1, MAX_ROWS);
        return definition(name, new Source.Employees(ids, asOf, max), Type.listOf(ActionType.employee(), max));
    }

    private static FactDefinition holders(String name, Section section) {
        var role = section.requiredName("holders", Section.NAME);
        int max = section.integer("max", TypeReader.DEFAULT_MAX, 1, MAX_ROWS);
        return definition(name, new Source.Holders(role), Type.listOf(Type.text(), max));
    }

    private static boolean ids(Type type) {
        return type instanceof Type.Text
                || type instanceof Type.ListOf(Type item, int max) && item instanceof Type.Text;
    }

    private Optional<FactDefinition> supplied(String name, Section section) {
        var code = section.requiredName("source", Section.DASHED);
        var arguments = new LinkedHashMap<String, String>();
        for (var entry : section.entries("arguments")) {
            path(entry.value()).ifPresent(path -> arguments.put(entry.key().text(), path));
        }
        return section.required("type")
                .flatMap(new TypeReader(problems)::read)
                .map(type -> definition(name, new Source.Supplied(code, arguments), type));
    }

    private static FactDefinition definition(String name, Source source, Type type) {
        return new FactDefinition(name, org.guiju.sdk.Texts.none(), source, type);
    }
}
