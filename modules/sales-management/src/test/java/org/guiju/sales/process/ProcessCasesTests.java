package org.guiju.sales.process;

import java.util.stream.Stream;
import org.guiju.testkit.ClauseCases;
import org.guiju.testkit.ClauseTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ProcessCasesTests {

    @TestFactory
    @ClauseTest({"SM-3.2", "SM-3.3", "SM-3.4", "SM-3.5", "SM-3.6", "SM-3.7"})
    Stream<DynamicTest> clausesDecideTheirCases() {
        return ClauseCases.of("SM-PROCESS").tests("SM-PROCESS");
    }

    @TestFactory
    Stream<DynamicTest> examplesHold() {
        return ClauseCases.of("SM-PROCESS").examples("SM-PROCESS");
    }
}
