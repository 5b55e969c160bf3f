package org.guiju.catering;

import java.util.stream.Stream;
import org.guiju.testkit.ClauseCases;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class KitchenCasesTests {

    private static ClauseCases cases() {
        return ClauseCases.of("GJ-GOV", "CN-LAW", "CA-KITCHEN");
    }

    @TestFactory
    Stream<DynamicTest> clausesOfTheKitchenDecideTheirCases() {
        return cases().tests("CA-KITCHEN");
    }

    @TestFactory
    Stream<DynamicTest> examplesOfTheKitchenHold() {
        return cases().examples("CA-KITCHEN");
    }

    @TestFactory
    Stream<DynamicTest> clausesOfTheShiftDecideTheirCases() {
        return cases().tests("CA-SHIFT");
    }

    @TestFactory
    Stream<DynamicTest> examplesOfTheShiftHold() {
        return cases().examples("CA-SHIFT");
    }

    @TestFactory
    Stream<DynamicTest> clausesOfTheControlsDecideTheirCases() {
        return cases().tests("CA-CONTROL");
    }

    @TestFactory
    Stream<DynamicTest> examplesOfTheControlsHold() {
        return cases().examples("CA-CONTROL");
    }

    @TestFactory
    Stream<DynamicTest> clausesOfFoodSafetyDecideTheirCases() {
        return cases().tests("CA-FOOD");
    }

    @TestFactory
    Stream<DynamicTest> examplesOfFoodSafetyHold() {
        return cases().examples("CA-FOOD");
    }

    @TestFactory
    Stream<DynamicTest> clausesOfSupervisionDecideTheirCases() {
        return cases().tests("CA-OVERSIGHT");
    }

    @TestFactory
    Stream<DynamicTest> examplesOfSupervisionHold() {
        return cases().examples("CA-OVERSIGHT");
    }
}
