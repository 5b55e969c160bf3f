package org.guiju.rulebook.schema;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.Type;
import org.guiju.sdk.Texts;

/**
 * A fact in scope of an action type. Captured before deciding, used or not, so that a draft can be judged on history;
 * it never depends on a parameter.
 */
public record FactDefinition(String name, Texts label, Source source, Type type) {

    /**
     * Where a fact comes from. Paths name values of the action, e.g. {@code action.phone} or {@code record.parties}.
     */
    public sealed interface Source {

        /**
         * Business records of a type.
         *
         * @param matchAny index field or {@code id} → path of the value it must equal; one match is enough
         * @param states states that count; empty for all
         * @param take fields copied into each row, beside {@code id}, {@code owner}, {@code state}, {@code created_at}
         * @param max declared maximum; more rows make the decision pending
         */
        record Records(String recordType, Map<String, String> matchAny, List<String> states, List<String> take, int max)
                implements Source {}

        /** How many business records there are. */
        record Counted(String recordType, Map<String, String> matchAny, List<String> states) implements Source {}

        /**
         * Records that are taken for the same thing as the one being worked on.
         *
         * @param by field of the record type → path of its value
         */
        record Matching(String recordType, Map<String, String> by, List<String> take, int max) implements Source {}

        /**
         * What was done before: actions of a type that went through, newest first.
         *
         * @param match field of that action, or {@code actor}, {@code unit}, {@code subject} → path of the value it must
         *     equal; all must match
         * @param within how long ago at most
         * @param take fields copied into each row, beside {@code at} and {@code by}
         */
        record Past(String action, Map<String, String> match, Optional<Duration> within, List<String> take, int max)
                implements Source {}

        /** Employees by a path to one id or a list of ids, with base salary and wage as of a path to an instant. */
        record Employees(String ids, String asOf, int max) implements Source {}

        /** Ids of the employees who hold a role. */
        record Holders(String role) implements Source {}

        /** A {@link org.guiju.sdk.action.FactSource} or a fact the kernel itself supplies under that code. */
        record Supplied(String code, Map<String, String> arguments) implements Source {}
    }
}
