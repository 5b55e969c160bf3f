package org.guiju.rulebook.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.expression.Type;
import org.guiju.sdk.Texts;

/**
 * A kind of business record (单据).
 *
 * @param index fields copied to the index, by which facts and pages find records
 * @param states codes with their words; the first is where a record begins
 * @param title field whose value names a record in lists
 * @param match keys any of which makes two records the same thing
 * @param seen who sees it besides those it is about and those who oversee
 * @param trace its place in a chain of records that are made of each other, if it has one
 * @param label fields printed on a label that is stuck to the thing; empty where nothing is
 * @param curve what its page draws over time
 * @param roster where its records, as long as they are in the first state, are a duty roster
 * @param heat how its records are counted by the hour of the day, where they are
 */
public record RecordType(
        String code,
        String plugin,
        Texts name,
        Numbering numbering,
        List<Field> fields,
        Set<String> index,
        Map<String, Texts> states,
        String title,
        List<MatchKey> match,
        Seen seen,
        Optional<Trace> trace,
        List<String> label,
        Optional<Curve> curve,
        Optional<Roster> roster,
        Optional<Heat> heat) {

    /** Who sees a record besides those it is about and those who oversee. */
    public enum Seen {
        NOBODY_ELSE,
        /** Everybody at the record's unit, and at those above it. */
        UNIT,
        COMPANY
    }

    /**
     * A step of a chain.
     *
     * @param from fields that name what it was made of or taken from; none where the chain begins
     * @param shows fields that tell whoever follows the chain what became of it
     * @param halts states in which it is kept from going on
     */
    public record Trace(List<String> from, List<String> shows, List<String> halts) {}

    /**
     * What says that a record plans somebody to work: names of its fields.
     *
     * @param who the employee
     * @param where the unit
     * @param day the day on which it begins
     * @param from time of day
     * @param to time of day; not after {@code from} means the day after
     */
    public record Roster(String who, String where, String day, String from, String to) {}

    /**
     * What is drawn as a map of hours and places.
     *
     * @param at field that says when it happened
     * @param by fields that say where in a unit; the first that is filled counts
     */
    public record Heat(String at, List<String> by) {}

    /** Struct of the fields plus {@code id}, {@code number}, {@code owner}, {@code state} and {@code created_at}. */
    public Type.Struct type() {
        var types = new LinkedHashMap<String, Type>();
        types.put("id", Type.text());
        types.put("number", Type.text());
        types.put("owner", Type.optional(Type.text()));
        types.put("state", Type.enumeration(List.copyOf(states.keySet())));
        types.put("created_at", Type.instant());
        fields.forEach(field -> types.put(field.name(), field.type()));
        return new Type.Struct(types);
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** Fields by which a record of this type follows another in a chain. */
    public List<String> tracedBy() {
        return trace.map(Trace::from).orElse(List.of());
    }

    /** Where a record begins unless the action says otherwise. */
    public String firstState() {
        return states.keySet().iterator().next();
    }

    /** The same type with what a company adds. */
    RecordType with(List<Field> more, Set<String> moreIndex) {
        var all = new ArrayList<>(fields);
        all.addAll(more);
        var indexed = new LinkedHashSet<>(index);
        indexed.addAll(moreIndex);
        return new RecordType(
                code, plugin, name, numbering, all, indexed, states, title, match, seen, trace, label, curve, roster,
                heat);
    }
}
