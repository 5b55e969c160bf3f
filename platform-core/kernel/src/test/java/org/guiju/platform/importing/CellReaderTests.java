package org.guiju.platform.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.FieldKind;
import org.guiju.sdk.Texts;
import org.junit.jupiter.api.Test;

class CellReaderTests {

    private final CellReader reader =
            new CellReader((kind, text) -> kind == FieldKind.EMPLOYEE && text.equals("林晓溪") ? "lin" : text);

    @Test
    void readsWhatPeopleWriteAsTheFormWouldSendIt() {
        assertEquals("2026-01-05", read(FieldKind.DATE, "2026年1月5日"));
        assertEquals("2026-01-05T13:30", read(FieldKind.INSTANT, "2026/1/5 13:30"));
        assertEquals("12000.50", read(FieldKind.MONEY, "￥12,000.50"));
        assertEquals("0.30", read(FieldKind.PERCENT, "30%"));
        assertEquals("true", read(FieldKind.BOOLEAN, "是"));
        assertEquals("false", read(FieldKind.BOOLEAN, "No"));
        assertEquals("lin", read(FieldKind.EMPLOYEE, "林晓溪"));
        assertEquals(List.of("lin", "周"), read(FieldKind.EMPLOYEES, "林晓溪、周"));
    }

    @Test
    void findsOptionsByTheirWordsInAnyLanguage() {
        for (String word : List.of("walk_in", "自己到访", "自行來訪", " walk-in ", "自己到访（默认）")) {
            assertEquals("walk_in", read(FieldKind.CHOICE, word), word);
        }
        assertEquals(List.of("walk_in", "飞来的"), read(FieldKind.MULTI_CHOICE, "自己到访；飞来的"));
    }

    @Test
    void leavesToTheFormWhatItDoesNotUnderstand() {
        assertEquals("1/5/2026", read(FieldKind.DATE, "1/5/2026"));
        assertEquals("一万", read(FieldKind.MONEY, "一万"));
        assertEquals("也许", read(FieldKind.BOOLEAN, "也许"));
        assertEquals("飞来的", read(FieldKind.CHOICE, "飞来的"));
    }

    private Object read(FieldKind kind, String text) {
        Map<String, Texts> options = new LinkedHashMap<>();
        if (kind.hasOptions()) {
            options.put("walk_in", new Texts("自己到访", "自行來訪", "Walk-in"));
            options.put("call", new Texts("来电", "來電", "Call"));
        }
        return reader.read(field(kind, options), text);
    }

    private static Field field(FieldKind kind, Map<String, Texts> options) {
        return new Field(
                "field",
                kind,
                false,
                Texts.same("x"),
                Texts.same(""),
                0,
                Optional.<BigDecimal>empty(),
                Optional.empty(),
                options,
                false,
                Optional.empty(),
                List.of());
    }
}
