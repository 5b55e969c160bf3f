package org.guiju.chinalaw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.guiju.testkit.ClauseCases;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each case is a breach with the article that the words name, and a twin in which little differs and nothing is wrong. */
class GuardrailCasesTests {

    private static ClauseCases cases() {
        return ClauseCases.of("CN-LAW", "GJ-GOV", "TRADES").with(new CapitalsAgree());
    }

    @TestFactory
    @ClauseTest({
        "G01", "G02", "G03", "G04", "G05", "G06", "G07", "G08", "G10", "G11", "G12", "G13", "G14", "G15", "G16", "G17",
        "G18", "G19", "G20", "G21", "G22", "G23", "G24", "G25", "G26", "G27", "G28", "G29", "G30", "G31", "G32"
    })
    Stream<DynamicTest> lawDecidesItsCases() {
        return cases().tests("CN-LAW");
    }

    @Test
    void everyGuardrailHasABreachAndATwinAtEveryStage() {
        assertEquals(List.of(), cases().unproven("CN-LAW"));
    }

    @TestFactory
    Stream<DynamicTest> governanceDecidesItsCases() {
        return ClauseCases.of("CN-LAW", "GJ-GOV").tests("GJ-GOV");
    }

    @TestFactory
    Stream<DynamicTest> examplesHold() {
        var cases = ClauseCases.of("CN-LAW", "GJ-GOV");
        return Stream.concat(cases.examples("CN-LAW"), cases.examples("GJ-GOV"));
    }
}
