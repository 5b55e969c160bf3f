package org.guiju.sales.credit;

import java.util.stream.Stream;
import org.guiju.testkit.ClauseCases;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CreditCasesTests {

    @TestFactory
    @ClauseTest({"SM-9.2", "SM-9.3"})
    Stream<DynamicTest> clausesDecideTheirCases() {
        return ClauseCases.of("SM-CREDIT").tests("SM-CREDIT");
    }

    @TestFactory
    Stream<DynamicTest> examplesHold() {
        return ClauseCases.of("SM-CREDIT").examples("SM-CREDIT");
    }
}
