package org.guiju.realestate;

import java.util.stream.Stream;
import org.guiju.testkit.ClauseCases;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SalesSiteCasesTests {

    @TestFactory
    @ClauseTest({"RE-3.3b", "RE-4.9a", "RE-4.9b", "RE-5.1a", "RE-5.1b", "RE-5.1c", "RE-5.2a", "RE-5.2b"})
    Stream<DynamicTest> clausesDecideTheirCases() {
        return ClauseCases.of("GJ-GOV", "SM-CUSTOMER", "RE-SALES").tests("RE-SALES");
    }

    @TestFactory
    Stream<DynamicTest> examplesHold() {
        return ClauseCases.of("GJ-GOV", "SM-CUSTOMER", "RE-SALES").examples("RE-SALES");
    }

    @TestFactory
    @ClauseTest({"RE-4.3a", "RE-4.3b", "RE-4.4", "RE-4.7", "RE-4.10"})
    Stream<DynamicTest> clausesOfTheDailyWorkDecideTheirCases() {
        return ClauseCases.of("GJ-GOV", "SM-CUSTOMER", "RE-SITE").tests("RE-SITE");
    }

    @TestFactory
    Stream<DynamicTest> examplesOfTheDailyWorkHold() {
        return ClauseCases.of("GJ-GOV", "SM-CUSTOMER", "RE-SITE").examples("RE-SITE");
    }
}
