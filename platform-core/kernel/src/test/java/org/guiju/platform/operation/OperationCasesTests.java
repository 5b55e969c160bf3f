package org.guiju.platform.operation;

import java.util.stream.Stream;
import org.guiju.testkit.ClauseCases;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class OperationCasesTests {

    @TestFactory
    Stream<DynamicTest> operationDecidesItsExamples() {
        return ClauseCases.of("GJ-OPS", "GJ-GOV").examples("GJ-OPS");
    }
}
