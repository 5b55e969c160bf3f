package org.guiju.rulebook.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.regulation.PluginFiles;
import org.guiju.rulebook.regulation.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordReaderTests {

    private static final String CLOTH =
            """
            record: cloth
            name: {zh-Hans: 布, zh-Hant: 布, en: Cloth}
            prefix: BU
            title: colour
            fields:
              colour: {type: text, label: {zh-Hans: 颜色, zh-Hant: 顏色, en: Colour}}
              yarns: {type: records, label: {zh-Hans: 纱, zh-Hant: 紗, en: Yarns}, of: cloth, max: 3}
            trace: {from: [yarns], shows: [colour], halts: [held]}
            label: [colour]
            states:
              woven: {zh-Hans: 织好, zh-Hant: 織好, en: Woven}
              held: {zh-Hans: 停用, zh-Hant: 停用, en: Held}
            """;

    private static Reading read(String text) {
        return Library.read(List.of(new PluginFiles("demo", Map.of("records/cloth.yaml", text))));
    }

    @Test
    void readsTheChainARecordIsPartOfAndItsLabel() {
        var reading = read(CLOTH);
        assertEquals(List.of(), reading.problems());
        var cloth = reading.library().recordType("cloth").orElseThrow();
        assertEquals(
                new RecordType.Trace(List.of("yarns"), List.of("colour"), List.of("held")),
                cloth.trace().orElseThrow());
        assertEquals(List.of("yarns"), cloth.tracedBy());
        assertEquals(List.of("colour"), cloth.label());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    from: [yarns]   | from: [colour] | colour
                    shows: [colour] | shows: [color] | color
                    halts: [held]   | halts: [hold]  | hold
                    label: [colour] | label: [size]  | size
                    """)
    void refusesWhatTheRecordDoesNotHave(String right, String wrong, String named) {
        var problems = read(CLOTH.replace(right, wrong)).problems();
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.getFirst().says().en().contains(named), problems::toString);
    }

    @Test
    void offersRecordsOnlyInStatesThatTheyHave() {
        var action =
                """
                action: Sew
                title: {zh-Hans: 缝, zh-Hant: 縫, en: Sew}
                submit: {zh-Hans: 缝, zh-Hant: 縫, en: Sew}
                intent: report
                by: [tailor]
                fields:
                  cloth: {type: record, label: {zh-Hans: 布, zh-Hant: 布, en: Cloth}, of: cloth, states: [worn]}
                """;
        var problems = Library.read(List.of(
                        new PluginFiles("demo", Map.of("records/cloth.yaml", CLOTH, "actions/Sew.yaml", action))))
                .problems();
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.getFirst().says().en().contains("worn"), problems::toString);
    }
}
