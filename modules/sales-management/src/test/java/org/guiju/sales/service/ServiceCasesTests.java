package org.guiju.sales.service;

import java.util.stream.Stream;
import org.guiju.testkit.ClauseCases;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ServiceCasesTests {

    @TestFactory
    @ClauseTest({"SM-6.4", "SM-7.4"})
    Stream<DynamicTest> clausesDecideTheirCases() {
        return ClauseCases.of("SM-SERVICE").tests("SM-SERVICE");
    }

    @TestFactory
    Stream<DynamicTest> examplesHold() {
        return ClauseCases.of("SM-SERVICE").examples("SM-SERVICE");
    }
}
