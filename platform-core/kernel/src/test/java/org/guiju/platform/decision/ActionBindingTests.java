package org.guiju.platform.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.Money;
import org.junit.jupiter.api.Test;

class ActionBindingTests {

    enum Source {
        WALK_IN,
        CALL
    }

    record Register(
            String name,
            Optional<String> idNumber,
            Source source,
            int visits,
            Optional<Money> budget,
            boolean consent,
            List<String> parties) {}

    @Test
    void componentsTakeTheFieldsOfTheirName() {
        var bound = ActionBinding.bind(
                Register.class,
                Map.of(
                        "name",
                        "王女士",
                        "id_number",
                        "11010519491231002X",
                        "source",
                        "walk_in",
                        "visits",
                        new BigDecimal("2"),
                        "budget",
                        new Money(300),
                        "consent",
                        true,
                        "parties",
                        List.of("lin")));

        assertEquals(
                new Register(
                        "王女士",
                        Optional.of("11010519491231002X"),
                        Source.WALK_IN,
                        2,
                        Optional.of(new Money(300)),
                        true,
                        List.of("lin")),
                bound);
    }

    @Test
    void whatIsNotThereIsEmpty() {
        var bound = ActionBinding.bind(Register.class, Map.of("name", "王", "source", "call", "visits", BigDecimal.ONE));

        assertEquals(new Register("王", Optional.empty(), Source.CALL, 1, Optional.empty(), false, List.of()), bound);
    }

    @Test
    void missingValueOfAComponentThatIsNotOptionalIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ActionBinding.bind(Register.class, Map.of("name", "王")));
    }
}
