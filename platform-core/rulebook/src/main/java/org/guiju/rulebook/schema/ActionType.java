package org.guiju.rulebook.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Canonical;
import org.guiju.sdk.Texts;

/**
 * What somebody may want to do (业务动作), declared once.
 *
 * @param code e.g. {@code RegisterCustomer}
 * @param plugin id of the plugin that declares it, {@code platform} for the kernel's own
 * @param submit words of the button: what will happen
 * @param by roles that may do it, or {@code anyone}; {@code system} alone for follow-ups and clocks
 * @param subject record type the action is about, if any
 * @param partiesOnly roles of {@code by} that may do it only if the subject's {@code parties} name the employee
 * @param from states of the subject in which it may be done; empty for all
 * @param contention paths whose values are locked before facts are captured
 * @param reverses action types whose acts on the same record it takes back; what a waiver let pass may be used again
 * @param governedBy regulations one revision of which must be in force
 * @param effects what it does; empty when Java says so
 * @param keeps what a company adds: record type → field → its value, for every record of that type the action touches
 * @param aspects what laws may ask about it: code of the aspect → each of its values, in terms of this action
 * @param lists whether lists may be brought in each row of which is one such action
 * @param ownTime whether it may reach us later than it happened; when it happened is then what counts
 * @param device field that a device may report, which nothing but its value is needed for
 * @param amends whether it corrects what is on record; what was there before stays in the docket
 * @param hash of the declaration, kept with every docket entry
 */
public record ActionType(
        String code,
        String plugin,
        Texts title,
        Texts submit,
        Texts help,
        Intent intent,
        Set<String> by,
        Optional<RecordType> subject,
        Set<String> partiesOnly,
        List<String> from,
        List<Field> fields,
        List<String> contention,
        List<FactDefinition> facts,
        List<String> governedBy,
        List<String> reverses,
        Optional<Effects> effects,
        Map<String, Map<String, Expression>> keeps,
        Map<String, Map<String, Expression>> aspects,
        boolean lists,
        boolean ownTime,
        Optional<String> device,
        boolean amends,
        String hash) {

    /** What was done to a record is told so far; more makes an expression that reads it undetermined. */
    public static final int HISTORY = 100;

    public ActionType {
        by = Collections.unmodifiableSet(new LinkedHashSet<>(by));
        partiesOnly = Set.copyOf(partiesOnly);
        from = List.copyOf(from);
        fields = List.copyOf(fields);
        contention = List.copyOf(contention);
        facts = List.copyOf(facts);
        governedBy = List.copyOf(governedBy);
        reverses = List.copyOf(reverses);
        keeps = Map.copyOf(keeps);
        aspects = Collections.unmodifiableMap(new LinkedHashMap<>(aspects));
    }

    /** The plugin that types belong to which a company declares for itself. */
    public static final String OF_A_COMPANY = "company";

    /** In place of roles: whoever works for the company. */
    public static final String ANYONE = "anyone";

    /** A request may be refused; a report says what happened and is always recorded, then judged. */
    public enum Intent {
        REQUEST,
        REPORT
    }

    /** Names every expression of a control on this action may use, besides its clause's parameters. */
    public Scope scope() {
        var names = new LinkedHashMap<String, Type>();
        names.put("now", Type.instant());
        names.put("today", Type.date());
        names.put("actor", actor());
        names.put("unit", unit());
        names.put("action", struct(fields));
        subject.ifPresent(type -> names.put("record", record(type)));
        facts.forEach(fact -> names.put(fact.name(), fact.type()));
        return Scope.of(names);
    }

    /** Clauses one person can have signed for, each as it stood at a time. */
    private static final int MAX_SIGNED = 1000;

    /** Whether somebody with these roles may do it, being a party to the subject or not. */
    public boolean openTo(Set<String> roles, boolean party) {
        return by.contains(ANYONE)
                || roles.stream().anyMatch(role -> by.contains(role) && (party || !partiesOnly.contains(role)));
    }

    /** The same type with what can only be read once its scope and the other actions are known. */
    ActionType with(List<String> contention, List<FactDefinition> facts) {
        return copy(subject, fields, contention, facts, effects, keeps, aspects, hash);
    }

    ActionType with(Optional<Effects> effects) {
        return copy(subject, fields, contention, facts, effects, keeps, aspects, hash);
    }

    /** The same type as laws see it. */
    ActionType wearing(Map<String, Map<String, Expression>> worn) {
        return copy(subject, fields, contention, facts, effects, keeps, worn, hash);
    }

    /** The same type with a fact that somebody asks for. */
    public ActionType knowing(FactDefinition fact) {
        var more = new ArrayList<>(facts);
        more.add(fact);
        return with(contention, more);
    }

    /** The same type about a record type to which a company has added something. */
    public ActionType about(RecordType extended) {
        return copy(Optional.of(extended), fields, contention, facts, effects, keeps, aspects, hash);
    }

    /** The same type with what a company adds. */
    ActionType with(List<Field> more, Map<String, Map<String, Expression>> keeps, String extension) {
        var all = new ArrayList<>(fields);
        all.addAll(more);
        return copy(subject, all, contention, facts, effects, keeps, aspects, Canonical.hash(hash + extension));
    }

    private ActionType copy(
            Optional<RecordType> subject,
            List<Field> fields,
            List<String> contention,
            List<FactDefinition> facts,
            Optional<Effects> effects,
            Map<String, Map<String, Expression>> keeps,
            Map<String, Map<String, Expression>> aspects,
            String hash) {
        return new ActionType(
                code,
                plugin,
                title,
                submit,
                help,
                intent,
                by,
                subject,
                partiesOnly,
                from,
                fields,
                contention,
                facts,
                governedBy,
                reverses,
                effects,
                keeps,
                aspects,
                lists,
                ownTime,
                device,
                amends,
                hash);
    }

    /** The same type with these fields: more, or in place of those of the same name. */
    public ActionType withFields(List<Field> more) {
        var all = new LinkedHashMap<String, Field>();
        fields.forEach(field -> all.put(field.name(), field));
        more.forEach(field -> all.put(field.name(), field));
        return asking(List.copyOf(all.values()));
    }

    /** The same type asking for this. */
    public ActionType asking(List<Field> wanted) {
        return copy(subject, wanted, contention, facts, effects, keeps, aspects, hash);
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** What people call a value of this action, e.g. {@code record.phone}; empty for a name that nobody declared. */
    public Optional<Texts> label(String path) {
        int dot = path.indexOf('.');
        var whole = dot < 0 ? path : path.substring(0, dot);
        var rest = dot < 0 ? "" : path.substring(dot + 1);
        return switch (whole) {
            case "action" -> field(rest).map(Field::label);
            case "record" ->
                subject.stream()
                        .flatMap(type -> type.fields().stream())
                        .filter(field -> field.name().equals(rest))
                        .findFirst()
                        .map(Field::label);
            default ->
                facts.stream()
                        .filter(fact -> fact.name().equals(whole))
                        .findFirst()
                        .map(FactDefinition::label);
        };
    }

    static Type struct(List<Field> fields) {
        var types = new LinkedHashMap<String, Type>();
        fields.forEach(field -> types.put(field.name(), field.type()));
        return Type.struct(types);
    }

    /** The subject, and what was done to it so far. */
    private static Type record(RecordType type) {
        var types = new LinkedHashMap<>(type.type().fields());
        var done = new LinkedHashMap<String, Type>();
        done.put("action", Type.text());
        done.put("at", Type.instant());
        done.put("by", Type.text());
        types.put("history", Type.listOf(Type.struct(done), HISTORY));
        return Type.struct(types);
    }

    /** Unit of whoever acts. */
    private static Type unit() {
        var types = new LinkedHashMap<String, Type>();
        types.put("code", Type.text());
        types.put("kind", Type.text());
        types.put("region", Type.optional(Type.text()));
        return Type.struct(types);
    }

    private static Type actor() {
        var types = new LinkedHashMap<String, Type>();
        types.put("id", Type.text());
        types.put("name", Type.text());
        types.put("roles", Type.listOf(Type.text(), FieldKind.MAX_ITEMS));
        types.put("unit", Type.text());
        types.put(
                "trained",
                Type.listOf(Type.struct(Map.of("course", Type.text(), "at", Type.instant())), FieldKind.MAX_ITEMS));
        types.put(
                "signed",
                Type.listOf(
                        Type.struct(Map.of("clause", Type.text(), "hash", Type.text(), "at", Type.instant())),
                        MAX_SIGNED));
        return Type.struct(types);
    }

    /** Type of a row of {@link FactDefinition.Source.Employees}. */
    public static Type employee() {
        var types = new LinkedHashMap<String, Type>();
        types.put("id", Type.text());
        types.put("name", Type.text());
        types.put("unit", Type.text());
        types.put("region", Type.text());
        types.put("base_salary", Type.money());
        types.put("month_wage", Type.optional(Type.money()));
        return Type.struct(types);
    }
}
