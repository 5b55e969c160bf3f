package ${package};

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.testkit.ClauseCases;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class FirstRuleTests {

    @TestFactory
    Stream<DynamicTest> clauseDecidesItsCases() {
        return ClauseCases.of("SM-CUSTOMER", "${regulation}")
                .with(new FirstRule(), FirstRuleTests::registration)
                .tests("${regulation}");
    }

    private static Registration registration(Map<String, Object> action) {
        return new Registration((String) action.get("source"), Optional.ofNullable((String) action.get("note")));
    }
}
