package org.guiju.rulebook.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.guiju.rulebook.expression.Completion.Candidate;
import org.guiju.rulebook.expression.Completion.Kind;
import org.guiju.rulebook.expression.Problem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "per | person",
                "visits + per | person",
                "person. | base_salary",
                "person.mentor.si | since",
                "lines. | amount",
                "first(lines).am | amount",
                "lines[am | amount",
                "lines[item.am | amount",
                "lines[amount > cap].am | amount",
                "count(lines[paid != null and paid. | year",
                "some l in lines satisfies l.am | amount",
                "(for l in lines, m in lines[amount > cap] return m.am | amount",
                "action.day.we | weekday",
                "[1..3].start | start included",
                "sub | substring before(",
                "action.status = | \"open\"",
                "action.status = \"o | \"open\"",
                "action.status in (\"open\", \"vi | \"visited\"",
                "lines[status = | \"signed\"",
                "客 | 客户数",
                "( per | person"
            })
    void offersWhatCanBeWritten(String text, String wanted) {
        assertTrue(texts(text).contains(wanted), () -> texts(text).toString());
    }

    @Test
    void offersNothingThatCannotStandThere() {
        assertFalse(texts("person.").contains("cap"));
        assertFalse(texts("cap").contains("person"));
        assertEquals(List.of(), texts("cap."));
        assertEquals(List.of(), texts("nobody."));
        assertFalse(texts("lines[true] and am").contains("amount"));
    }

    @Test
    void saysTypesAndSignatures() {
        Candidate cap = Completion.at("ca", 2, Office.SCOPE).candidates().getFirst();
        Candidate substring =
                Completion.at("1 + substring", 13, Office.SCOPE).candidates().getFirst();

        assertEquals(Candidate.of(Kind.NAME, "cap", Type.money()), cap);
        assertEquals("substring after(string, match)", substring.signature());
        assertEquals(4, Completion.at("1 + substring", 13, Office.SCOPE).from());
    }

    @Test
    void underlinesTheWordThatIsWrong() {
        String text = "visits > 1 and\n  persn.base_salary > cap";
        List<Diagnostic> diagnostics = Diagnostic.of(text, Office.SCOPE, Type.bool());

        assertEquals(1, diagnostics.size());
        assertEquals(
                "persn",
                text.substring(
                        diagnostics.getFirst().from(), diagnostics.getFirst().to()));
        assertEquals(Code.UNKNOWN_NAME_NEAR, diagnostics.getFirst().problem().code());
        assertEquals(List.of(), Diagnostic.of("visits > 1", Office.SCOPE));
    }

    @Test
    void neverStumblesOverAnUnfinishedText() {
        RandomExpressions expressions = new RandomExpressions(new Random(20261122));
        Random random = new Random(20261122);
        for (int i = 0; i < 300; i++) {
            String text = expressions.condition(2);
            Completion completion = Completion.at(text, random.nextInt(text.length() + 1), Office.SCOPE);
            assertTrue(completion.from() >= 0 && completion.from() <= text.length());
            for (Diagnostic diagnostic : Diagnostic.of(text.substring(0, text.length() / 2), Office.SCOPE)) {
                assertTrue(diagnostic.from() <= diagnostic.to());
            }
        }
    }

    private static List<String> texts(String text) {
        return Completion.at(text, text.length(), Office.SCOPE).candidates().stream()
                .map(Candidate::text)
                .toList();
    }
}
