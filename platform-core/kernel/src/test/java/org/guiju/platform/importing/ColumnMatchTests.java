package org.guiju.platform.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.guiju.sdk.Texts;
import org.junit.jupiter.api.Test;

class ColumnMatchTests {

    private static final List<ListColumn> WANTED = List.of(
            new ListColumn("number", new Texts("工号", "員工編號", "Staff number"), List.of("员工编号"), true),
            new ListColumn("name", new Texts("姓名", "姓名", "Name"), List.of(), true));

    @Test
    void titlesAreKnownInAnyLanguageWithStarsAndRemarks() {
        assertEquals(List.of("name", "number"), columns("姓名*", "员工编号（必填）"));
        assertEquals(List.of("number", "", "name"), columns(" staff number ", "Colour", "NAME"));
    }

    @Test
    void secondColumnOfOneNameFillsNothing() {
        assertEquals(List.of("name", ""), columns("姓名", "Name"));
    }

    @Test
    void namesForProgramsGoBeforeTitles() {
        assertEquals(
                List.of("number", ""), columns(ColumnMatch.named("姓名", "number"), ColumnMatch.named("Name", "other")));
    }

    private static List<String> columns(String... header) {
        return ColumnMatch.columns(WANTED, List.of(header));
    }
}
