package org.guiju.rulebook.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.expression.Values;
import org.guiju.rulebook.table.TableTrial.Outcome;
import org.junit.jupiter.api.Test;

/** Asking a table about values of its inputs. */
class TableTrialTests {

    private static final Type GRADE = Type.enumeration(List.of("a", "b"));
    private static final Scope SCOPE =
            Scope.of(Map.of("score", Type.number(1), "grade", GRADE, "bonus", Type.money(), "other", Type.money()));

    private final Table table = new Draft(HitPolicy.UNIQUE)
            .known("bonus", Type.money())
            .known("other", Type.money())
            .input("score", Type.number(1), Domain.OPEN)
            .input("grade", GRADE, Domain.OPEN)
            .output("amount", Type.money(), Map.of())
            .row("bonus", ">= 60", "\"a\"")
            .row("1", "< 60", "-")
            .row("other", ">= 60", "\"b\"")
            .table();

    private Outcome tried(String... inputs) {
        return TableTrial.of(
                table,
                SCOPE,
                Values.of(Map.of("bonus", org.guiju.sdk.Money.ofDecimal(new java.math.BigDecimal("7")))),
                List.of(inputs));
    }

    private static List<Integer> rows(Outcome outcome) {
        var decided = (TableAnswer.Decided) ((Outcome.Answered) outcome).answer();
        return decided.rows();
    }

    @Test
    void namesTheRowThatAnswers() {
        assertEquals(List.of(0), rows(tried("60.5", "\"a\"")));
        assertEquals(List.of(1), rows(tried("59.9", "b")));
    }

    @Test
    void saysWhichValueCannotBeRead() {
        var unreadable = assertInstanceOf(Outcome.Unreadable.class, tried("sixty", "a"));
        assertEquals(0, unreadable.input());
        assertTrue(unreadable.says().en().contains("sixty"), unreadable.says().en());
        assertEquals(
                1, assertInstanceOf(Outcome.Unreadable.class, tried("60", "z")).input());
    }

    @Test
    void saysThatARowNeedsMoreThanTheInputs() {
        assertEquals(
                "other",
                assertInstanceOf(Outcome.NeedsFacts.class, tried("60", "b")).path());
    }
}
