package org.guiju.sales.care;

import java.util.stream.Stream;
import org.guiju.testkit.ClauseCases;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CareCasesTests {

    @TestFactory
    @ClauseTest({"SM-6.5", "SM-6.8", "SM-8.5", "SM-004.4.4", "SM-7.3"})
    Stream<DynamicTest> clausesDecideTheirCases() {
        return ClauseCases.of("SM-CARE").tests("SM-CARE");
    }

    @TestFactory
    Stream<DynamicTest> examplesHold() {
        return ClauseCases.of("SM-CARE").examples("SM-CARE");
    }
}
