package org.guiju.sales.target;

import java.util.stream.Stream;
import org.guiju.testkit.ClauseCases;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TargetCasesTests {

    @TestFactory
    @ClauseTest({"SM-004.6.1", "SM-002.3.2.1", "SM-003.D10.2", "SM-004.6.2a", "SM-004.6.3a", "SM-4.3"})
    Stream<DynamicTest> clausesDecideTheirCases() {
        return ClauseCases.of("SM-TARGET").tests("SM-TARGET");
    }

    @TestFactory
    Stream<DynamicTest> examplesHold() {
        return ClauseCases.of("SM-TARGET").examples("SM-TARGET");
    }
}
