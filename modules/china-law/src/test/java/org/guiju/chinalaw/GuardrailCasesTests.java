package org.guiju.chinalaw;

import java.util.stream.Stream;
import org.guiju.testkit.ClauseCases;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GuardrailCasesTests {

    @TestFactory
    @ClauseTest({"G01", "G02", "G03", "G04", "G08", "G11", "G13"})
    Stream<DynamicTest> lawDecidesItsCases() {
        return ClauseCases.of("CN-LAW", "GJ-GOV").tests("CN-LAW");
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
