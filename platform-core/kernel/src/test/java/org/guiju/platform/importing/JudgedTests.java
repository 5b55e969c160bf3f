package org.guiju.platform.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.guiju.platform.importing.ImportRow.Judged;
import org.guiju.platform.importing.ImportRow.Remark;
import org.guiju.platform.importing.ImportRow.Verdict;
import org.guiju.sdk.Texts;
import org.junit.jupiter.api.Test;

class JudgedTests {

    private static final Remark UNREADABLE = new Remark("phone", Texts.same("#REF!"));

    @Test
    void cellThatCannotBeReadIsNotAlsoMissingAndTheOthersAreNamedToo() {
        var empty = new Remark("phone", Texts.same("empty"));
        var name = new Remark("name", Texts.same("too long"));
        var judged = Judged.of(Verdict.WRONG, List.of(empty, name)).with(List.of(UNREADABLE));
        assertEquals(List.of(UNREADABLE, name), judged.says());
    }

    @Test
    void rowThatWouldPassWithoutTheCellIsWrongAllTheSame() {
        var warned = new Remark("", Texts.same("mind"));
        var judged = Judged.of(Verdict.READY, List.of(warned)).with(List.of(UNREADABLE));
        assertEquals(Verdict.WRONG, judged.verdict());
        assertEquals(List.of(UNREADABLE), judged.says());
    }
}
