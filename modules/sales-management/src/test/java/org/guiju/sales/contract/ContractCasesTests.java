package org.guiju.sales.contract;

import java.util.stream.Stream;
import org.guiju.testkit.ClauseCases;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ContractCasesTests {

    @TestFactory
    @ClauseTest("SM-9.4")
    Stream<DynamicTest> clausesDecideTheirCases() {
        return ClauseCases.of("SM-CONTRACT").tests("SM-CONTRACT");
    }

    @TestFactory
    Stream<DynamicTest> examplesHold() {
        return ClauseCases.of("SM-CONTRACT").examples("SM-CONTRACT");
    }
}
