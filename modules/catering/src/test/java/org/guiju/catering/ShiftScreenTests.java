package org.guiju.catering;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.testkit.ClauseCases;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The tablet's screen names only what there is. */
class ShiftScreenTests {

    private static final Library LIBRARY =
            ClauseCases.of("CN-LAW", "CA-KITCHEN").library();

    @Test
    void screenNamesOnlyWhatThereIs() throws IOException {
        Map<?, ?> screen;
        try (var file = getClass().getResourceAsStream("/pages/shift.yaml")) {
            screen = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(file);
        }
        ((List<?>) screen.get("actions")).forEach(ShiftScreenTests::assertAction);
        ((List<?>) screen.get("records")).forEach(group -> assertGroup((Map<?, ?>) group));
    }

    private static void assertGroup(Map<?, ?> group) {
        var type = LIBRARY.recordType(group.get("record").toString()).orElseThrow();
        assertTrue(type.states().keySet().containsAll((List<?>) group.get("states")), group::toString);
        assertTrue(((List<?>) group.get("states")).containsAll((List<?>) group.get("alarm")), group::toString);
        ((List<?>) group.get("shows"))
                .forEach(field -> assertTrue(type.field(field.toString()).isPresent(), field::toString));
        ((List<?>) group.get("actions")).forEach(code -> {
            var action = assertAction(code);
            assertTrue(action.subject().orElseThrow().code().equals(type.code()), code::toString);
        });
    }

    private static ActionType assertAction(Object code) {
        return LIBRARY.actionType(code.toString()).orElseThrow(() -> new AssertionError(code + " is no action"));
    }
}
