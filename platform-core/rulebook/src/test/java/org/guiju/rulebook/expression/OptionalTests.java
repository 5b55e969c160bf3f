package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Office.accepted;
import static org.guiju.rulebook.expression.Office.problems;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.guiju.rulebook.expression.Problem.Code;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionalTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bonus != null and bonus > cap",
                "null != bonus and bonus > cap",
                "bonus = null or bonus > cap",
                "not(bonus = null) and bonus > cap",
                "not(bonus != null) or bonus > cap",
                "if bonus != null then bonus else cap",
                "if bonus = null then cap else bonus",
                "if bonus != null and urgent then bonus else cap",
                "if bonus = null or urgent then cap else bonus",
                "if (bonus = null or note = null) then 0 else string length(note)",
                "if bonus != null then (if urgent then bonus else cap) else cap",
                "bonus != null and some l in lines satisfies l.amount > bonus",
                "bonus != null and count(lines[amount > bonus]) > 0",
                "every l in lines satisfies l.paid = null or l.paid > person.hired",
                "count(lines[paid != null and paid > person.hired]) > 0",
                "count(lines[item.paid != null and item.paid > person.hired]) > 0",
                "sum(lines[refund != null and paid != null].refund) < cap",
                "person.mentor.name != null and string length(person.mentor.name) > 1",
                "person.mentor != null and string length(person.mentor.name) > 1",
                "person.mentor != null and person.mentor.since != null and person.mentor.since < action.day",
                "stage != null and stage = \"open\"",
                "bonus != null and (bonus != null and bonus > cap)",
                "bonus != null and get or else(bonus, cap) > cap",
                "get or else(bonus, cap) > cap",
                "get or else(first(lines[refund != null].refund), get or else(bonus, cap)) > cap"
            })
    void knowsWhatIsPresent(String text) {
        Expression expression = accepted(text);

        assertDoesNotThrow(() -> expression.evaluate(Office.VALUES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bonus > cap",
                "bonus > cap and bonus != null",
                "bonus != null or bonus > cap",
                "bonus = null and bonus > cap",
                "if bonus = null then bonus + cap else cap",
                "(if bonus != null then true else false) and bonus > cap",
                "(bonus != null and urgent) or bonus > cap",
                "(bonus != null and bonus > cap) or bonus < cap",
                "not(bonus != null and urgent) and bonus > cap",
                "string length(note) > 3",
                "sum(lines[refund = null].refund) > cap",
                "every l in lines satisfies l.paid > person.hired",
                "person.mentor != null and person.mentor.since < action.day",
                "first(scores) > 1",
                "bonus between cap and cap",
                "note in phones",
                "stage in (\"open\")",
                "-bonus > cap"
            })
    void refusesWhatMayBeAbsent(String text) {
        assertEquals(Code.MAY_BE_ABSENT, problems(text).getFirst().code(), problems(text)::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cap = null", "cap != null and urgent", "get or else(cap, cap)", "count(lines) = null"})
    void refusesToAskWhatIsNeverAbsent(String text) {
        assertEquals(Code.NEVER_NULL, problems(text).getFirst().code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null = null", "bonus > null", "1 + null", "min(1, null)"})
    void refusesNullElsewhere(String text) {
        assertEquals(Code.NULL_NOT_HERE, problems(text).getFirst().code());
    }
}
