package org.guiju.rulebook.schema;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Canonical;
import org.guiju.rulebook.source.Form;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Thing;

/** Reads {@code actions/<Code>.yaml}; the record types must be known already. */
public final class ActionReader {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Za-z0-9]{1,59}");
    private static final Pattern REGULATION = Pattern.compile("[A-Z][A-Z0-9-]{1,30}");

    private enum Extent {
        PARTIES,
        ANY
    }

    private final String plugin;
    private final Map<String, RecordType> records;
    private final Section file;

    private ActionReader(String plugin, Map<String, RecordType> records, Section file) {
        this.plugin = plugin;
        this.records = records;
        this.file = file;
    }

    /** What an action is by itself: who may do it, about what, with which fields. */
    public static ActionType head(String plugin, Map<String, RecordType> records, Section file) {
        return new ActionReader(plugin, records, file).head();
    }

    /** The whole action, once the others are known that it may speak of: past ones in facts, next ones in effects. */
    public static ActionType whole(
            ActionType head,
            Map<String, RecordType> records,
            Map<String, ActionType> heads,
            Map<String, ActionType> aspects,
            Section file) {
        return new ActionReader(head.plugin(), records, file).whole(head, heads, aspects);
    }

    private void checkStates(Field field) {
        var states = field.of()
                .flatMap(code -> Optional.ofNullable(records.get(code)))
                .map(type -> type.states().keySet());
        field.states().stream()
                .filter(state -> !states.map(known -> known.contains(state)).orElse(false))
                .forEach(state -> file.problems()
                        .unknown(file.at("fields"), Thing.STATE, field.name() + ": " + state, states.orElse(Set.of())));
    }

    private ActionType head() {
        var subject = subject();
        var by = by();
        var fields = FieldReader.read(file, records.keySet());
        fields.forEach(this::checkStates);
        return new ActionType(
                file.requiredName("action", CODE),
                plugin,
                file.texts("title"),
                file.texts("submit"),
                file.optionalTexts("help"),
                file.requiredChoice("intent", ActionType.Intent.class).orElse(ActionType.Intent.REQUEST),
                by.keySet(),
                subject,
                partiesOnly(by, subject),
                from(subject),
                fields,
                List.of(),
                List.of(),
                governedBy(),
                file.textList("reverses"),
                Optional.empty(),
                Map.of(),
                Map.of(),
                lists(),
                ownTime(),
                device(fields),
                file.flag("amends", false),
                Canonical.hash(Canonical.text(file.tree())));
    }

    private ActionType whole(ActionType head, Map<String, ActionType> heads, Map<String, ActionType> aspects) {
        if (file.has("subject") && head.subject().isEmpty()) {
            file.skip("contention", "facts", "effects", "determined", "law");
            file.close();
            return head;
        }
        var facts = new FactReader(records, heads, head.scope(), file.problems()).read(file);
        var type = head.with(contention(head), facts);
        for (var reversed : file.scalars("reverses")) {
            if (!heads.containsKey(reversed.text())) {
                file.problems().unknown(reversed.at(), Thing.ACTION, reversed.text(), heads.keySet());
            }
        }
        var effects = new EffectsReader(type, records, heads, file.problems()).read(file);
        var worn = new AspectReader(aspects, file.problems()).worn(type, file);
        file.close();
        return type.with(effects).wearing(worn);
    }

    private List<String> from(Optional<RecordType> subject) {
        if (!file.has("subject")) {
            file.skip("from");
            file.node("from").ifPresent(node -> file.problems().add(node.at(), Code.MISSING_KEY, "subject"));
            return List.of();
        }
        for (var state : file.scalars("from")) {
            subject.filter(type -> !type.states().containsKey(state.text())).ifPresent(type -> file.problems()
                    .unknown(
                            state.at(), Thing.STATE, state.text(), type.states().keySet()));
        }
        return file.textList("from");
    }

    /** A company's own may be brought as lists unless it says otherwise, or is about a record, which a row would have to name. */
    private boolean lists() {
        return file.flag("lists", plugin.equals(ActionType.OF_A_COMPANY) && !file.has("subject"));
    }

    private boolean ownTime() {
        if (file.text("intent").filter("request"::equals).isPresent()) {
            file.notHere("intent: request", "own_time");
            return false;
        }
        return file.flag("own_time", false);
    }

    /** A number about a record, and nothing else that would have to be given. */
    private Optional<String> device(List<Field> fields) {
        var named = file.scalar("device");
        var able = fields.stream()
                .filter(field -> field.kind() == FieldKind.NUMBER || field.kind() == FieldKind.INTEGER)
                .filter(field -> fields.stream().allMatch(other -> other.equals(field) || !other.required()))
                .map(Field::name)
                .toList();
        named.filter(field -> !able.contains(field.text()))
                .ifPresent(field -> file.problems().unknown(field.at(), Thing.FIELD, field.text(), able));
        named.ifPresent(field -> Stream.of("subject", "own_time")
                .filter(key -> !file.has(key))
                .forEach(key -> file.problems().add(field.at(), Code.MISSING_KEY, key)));
        return named.map(Node.Scalar::text);
    }

    private Optional<RecordType> subject() {
        return file.scalar("subject").flatMap(code -> {
            if (!records.containsKey(code.text())) {
                file.problems().unknown(code.at(), Thing.RECORD, code.text(), records.keySet());
            }
            return Optional.ofNullable(records.get(code.text()));
        });
    }

    /** A list of roles, or roles and whether they must be parties. */
    private Map<String, Extent> by() {
        var absent = file.flag("parties_only", false) ? Extent.PARTIES : Extent.ANY;
        var by = new LinkedHashMap<String, Extent>();
        if (file.node("by").orElse(file.tree()) instanceof Node.Sequence) {
            file.scalars("by").forEach(role -> by.put(role(role), absent));
        } else if (file.required("by").isPresent()) {
            file.section("by").ifPresent(roles -> {
                for (var entry : roles.tree().entries()) {
                    by.put(
                            role(entry.key()),
                            roles.choice(entry.key().text(), Extent.class).orElse(absent));
                }
            });
        }
        return by;
    }

    private String role(Node.Scalar role) {
        if (!Section.NAME.matcher(role.text()).matches()) {
            file.problems().add(role.at(), Code.WRONG_NAME, role.text());
        }
        return role.text();
    }

    private Set<String> partiesOnly(Map<String, Extent> by, Optional<RecordType> subject) {
        var roles = new LinkedHashSet<String>();
        by.forEach((role, extent) -> {
            if (extent == Extent.PARTIES) {
                roles.add(role);
            }
        });
        boolean named = subject.stream()
                .flatMap(type -> type.fields().stream())
                .anyMatch(field -> field.name().equals("parties") && field.kind() == FieldKind.EMPLOYEES);
        if (!roles.isEmpty() && !named && (subject.isPresent() || !file.has("subject"))) {
            file.problems().unknown(file.at("by"), Thing.FIELD, "record.parties", List.of());
        }
        return Set.copyOf(roles);
    }

    private List<String> governedBy() {
        for (var code : file.scalars("governed_by")) {
            if (!REGULATION.matcher(code.text()).matches()) {
                file.problems().add(code.at(), Code.WRONG_CODE, code.text());
            }
        }
        return file.textList("governed_by");
    }

    private List<String> contention(ActionType type) {
        for (var path : file.scalars("contention")) {
            Paths.type(type.scope(), path.text(), path.at(), file.problems())
                    .filter(found -> Paths.present(found) instanceof Type.Struct)
                    .ifPresent(found -> file.problems().add(path.at(), Code.WRONG_PATH_TYPE, path.text(), Form.TEXT));
        }
        return file.textList("contention");
    }
}
