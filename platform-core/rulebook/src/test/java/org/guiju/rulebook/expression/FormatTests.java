package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Office.accepted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1+2*3 | 1 + 2 * 3",
                "(1+2)*3 | (1 + 2) * 3",
                "((1)) | 1",
                "1-(2-3) | 1 - (2 - 3)",
                "(1-2)-3 | 1 - 2 - 3",
                "-(1+2) | -(1 + 2)",
                "- -1 | --1",
                "30 % | 30%",
                "1.50 | 1.50",
                "urgent and(urgent or urgent) | urgent and (urgent or urgent)",
                "(urgent and urgent)or urgent | urgent and urgent or urgent",
                "(1<2)=(2<3) | (1 < 2) = (2 < 3)",
                "not( urgent ) | not(urgent)",
                "if urgent then 1 else(if urgent then 2 else 3) | if urgent then 1 else if urgent then 2 else 3",
                "1 + (if urgent then 1 else 2) | 1 + (if urgent then 1 else 2)",
                "1 + if urgent then 1 else 2 | 1 + (if urgent then 1 else 2)",
                "(if urgent then 1 else 2) + 1 | (if urgent then 1 else 2) + 1",
                "visits  between 1  and (2) | visits between 1 and 2",
                "visits in[1 .. 2) | visits in [1..2)",
                "visits in ( 1..2 ] | visits in (1..2]",
                "visits in(1,2) | visits in (1, 2)",
                "action.phone in phones | action.phone in phones",
                "lines [ amount>cap ] . amount | lines[amount > cap].amount",
                "(lines.status)[item=\"open\"] | lines.status[item = \"open\"]",
                "date( \"2026-01-31\" ) | @\"2026-01-31\"",
                "get  or  else( note,\"a\\\"\\\\\\n\" ) | get or else(note, \"a\\\"\\\\\\n\")",
                "some l in lines satisfies(l.amount>cap) | some l in lines satisfies l.amount > cap",
                "(visits+1)instance of list< number > | visits + 1 instance of list<number>",
                "{a:1} instance of context<a:number> and urgent | {a: 1} instance of context<a: number> and urgent",
                "(every l in lines satisfies urgent) and urgent | (every l in lines satisfies urgent) and urgent"
            })
    void writesOneFormThatReadsAsTheSame(String text, String formatted) {
        Expression expression = accepted(text);

        assertEquals(formatted, expression.format());
        assertEquals(expression, accepted(formatted));
        assertEquals(formatted, accepted(formatted).format());
        assertEquals(text, expression.text());
    }

    @Test
    void tellsExpressionsApart() {
        assertNotEquals(accepted("1 - (2 - 3)"), accepted("1 - 2 - 3"));
        assertNotEquals(accepted("visits"), accepted("zero"));
    }
}
