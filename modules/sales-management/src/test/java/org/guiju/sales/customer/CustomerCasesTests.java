package org.guiju.sales.customer;

import java.util.stream.Stream;
import org.guiju.testkit.ClauseCases;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CustomerCasesTests {

    @TestFactory
    @ClauseTest("SM-3.3")
    Stream<DynamicTest> clausesDecideTheirCases() {
        return ClauseCases.of("SM-CUSTOMER").tests("SM-CUSTOMER");
    }

    @TestFactory
    Stream<DynamicTest> examplesHold() {
        return ClauseCases.of("SM-CUSTOMER").examples("SM-CUSTOMER");
    }
}
