package org.guiju.rulebook.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.Texts;
import org.junit.jupiter.api.Test;

class MatchKeyTests {

    private static Field field(String name, FieldKind kind) {
        return new Field(
                name,
                kind,
                true,
                Texts.same(name),
                Texts.none(),
                0,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                false,
                Optional.empty(),
                List.of());
    }

    @Test
    void spellingDoesNotMatter() {
        var key = new MatchKey(
                "who", Texts.same("who"), List.of(field("name", FieldKind.TEXT), field("phone", FieldKind.PHONE)));
        assertEquals(
                key.value(Map.of("name", "Ａnna  Wang ", "phone", "+86 139-0000 1234")),
                key.value(Map.of("name", "ANNA WANG", "phone", "１３９００００１２３４")));
        assertEquals(Optional.empty(), key.value(Map.of("name", "Anna", "phone", " ")));
    }
}
