package org.guiju.rulebook.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a record's page draws over time: a number that other records keep about it.
 *
 * @param of type of those records
 * @param by field of theirs that names this record
 * @param at field of theirs with the time
 * @param value field of theirs with the number
 * @param limit field of theirs with the limit that applied then
 * @param within field of theirs that says whether it was kept
 * @param bounds values of clauses that may be drawn as lines
 */
public record Curve(
        String of,
        String by,
        String at,
        String value,
        Optional<String> limit,
        Optional<String> within,
        List<Bound> bounds) {

    public Curve {
        bounds = List.copyOf(bounds);
    }

    /**
     * @param clause code of a clause
     * @param where fields of this record with the values for which it is the one
     */
    public record Bound(String clause, String parameter, Map<String, List<String>> where) {

        public Bound {
            where = Map.copyOf(where);
        }

        public boolean concerns(Map<String, ?> data) {
            return where.entrySet().stream()
                    .allMatch(one -> one.getValue().contains(String.valueOf(data.get(one.getKey()))));
        }
    }
}
