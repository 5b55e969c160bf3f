package org.guiju.rulebook.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;
import org.guiju.sdk.Texts;

/**
 * What somebody may want to do (业务动作), declared once.
 *
 * @param code e.g. {@code RegisterCustomer}
 * @param plugin id of the plugin that declares it, {@code platform} for the kernel's own
 * @param submit words of the button: what will happen
 * @param by roles that may do it; {@code system} alone for follow-ups and clocks
 * @param subject record type the action is about, if any
 * @param partiesOnly roles of {@code by} that may do it only if the subject's {@code parties} name the employee
 * @param contention paths whose values are locked before facts are captured
 * @param governedBy regulations one revision of which must be in force
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
        List<Field> fields,
        List<String> contention,
        List<FactDefinition> facts,
        List<String> governedBy,
        String hash) {

    public ActionType {
        by = Collections.unmodifiableSet(new LinkedHashSet<>(by));
        partiesOnly = Set.copyOf(partiesOnly);
        fields = List.copyOf(fields);
        contention = List.copyOf(contention);
        facts = List.copyOf(facts);
        governedBy = List.copyOf(governedBy);
    }

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
        names.put("action", struct(fields));
        subject.ifPresent(type -> names.put("record", type.type()));
        facts.forEach(fact -> names.put(fact.name(), fact.type()));
        return Scope.of(names);
    }

    /** Whether somebody with these roles may do it, being a party to the subject or not. */
    public boolean openTo(Set<String> roles, boolean party) {
        return roles.stream().anyMatch(role -> by.contains(role) && (party || !partiesOnly.contains(role)));
    }

    /** The same type with what can only be read once its scope is known. */
    ActionType with(List<String> contention, List<FactDefinition> facts) {
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
                fields,
                contention,
                facts,
                governedBy,
                hash);
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    static Type struct(List<Field> fields) {
        var types = new LinkedHashMap<String, Type>();
        fields.forEach(field -> types.put(field.name(), field.type()));
        return Type.struct(types);
    }

    private static Type actor() {
        var types = new LinkedHashMap<String, Type>();
        types.put("id", Type.text());
        types.put("name", Type.text());
        types.put("roles", Type.listOf(Type.text(), FieldKind.MAX_ITEMS));
        types.put("unit", Type.text());
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
