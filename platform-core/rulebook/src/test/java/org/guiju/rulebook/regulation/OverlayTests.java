package org.guiju.rulebook.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guiju.sdk.decision.ControlCode;
import org.junit.jupiter.api.Test;

class OverlayTests {

    private static final Library LIBRARY = Samples.library();

    private static Overlay.Read read(String text, String day) {
        return Overlay.read("overlays/DEMO.yaml", text, LIBRARY, Set.of("hq", "site"), LocalDate.parse(day));
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        var read = read(
                """
                overlay: DEMO
                clauses:
                  "1.1":
                    values: {share: 130%, nature: gift, shere: 1%}
                    levels: {deducton: warn, deduction: loud}
                    text: {zh-Hans: "扣 {shere}", zh-Hant: 扣, en: x}
                  "1.9": {off: true}
                units:
                  stie: {"1.2": {values: {window: 24h}}}
                color: red
                """,
                "2026-01-01");
        assertEquals(Optional.empty(), read.overlay());
        assertEquals(
                List.of(
                        "4:21 OUT_OF_BOUNDS",
                        "4:35 NOT_ONE_OF",
                        "4:41 UNKNOWN",
                        "5:14 UNKNOWN",
                        "5:41 NOT_ONE_OF",
                        "6:11 UNKNOWN",
                        "7:3 UNKNOWN",
                        "9:3 UNKNOWN",
                        "9:35 WRONG_VALUE",
                        "10:1 UNKNOWN_KEY"),
                read.problems().stream()
                        .map(problem -> problem.line() + ":" + problem.column() + " " + problem.code())
                        .toList());
    }

    @Test
    void saysWhoComesFirst() {
        var overlay = read(
                        """
                        overlay: DEMO
                        outlets: company
                        clauses:
                          "1.1":
                            outlets: strictest
                            precedence: [{control: deduction, against: DEMO/1.1#deduction, holds: highest}]
                        """,
                        "2026-01-01")
                .overlay()
                .orElseThrow();
        var draft = Draft.adopting(Samples.library().regulation("DEMO").orElseThrow(), Samples.start("2026-01-01"))
                .with(overlay);
        var own = draft.edit(Samples.SANCTION).company().ranking();
        assertEquals(Optional.of(Ranking.Outlets.STRICTEST), own.outlets());
        assertEquals(
                Optional.of(Precedence.Holds.HIGHEST), own.between("deduction", ControlCode.of("DEMO/1.1#deduction")));
        assertEquals(
                Optional.of(Ranking.Outlets.COMPANY),
                draft.edit(Samples.WINDOW).company().ranking().outlets());
        if (!(Revisions.next(draft, draft.effectiveFrom(), Samples.SHANGHAI)
                instanceof Revisions.Next.Published(var revision))) {
            throw new AssertionError();
        }
        assertEquals(revision, Revision.read(revision.text()));
    }

    @Test
    void outletsDoNotRankThemselvesAndPrecedenceNamesControls() {
        var read = read(
                """
                overlay: DEMO
                clauses:
                  "1.1":
                    precedence:
                      - {control: deducton, against: DEMO/1.1#deduction, holds: this}
                      - {control: deduction, against: DEMO/1.1#nothing, holds: those}
                units:
                  site: {"1.2": {outlets: company}}
                """,
                "2026-01-01");
        assertEquals(
                List.of("5:19 UNKNOWN", "6:39 UNKNOWN", "6:64 NOT_ONE_OF", "8:18 UNKNOWN_KEY"),
                read.problems().stream()
                        .map(problem -> problem.line() + ":" + problem.column() + " " + problem.code())
                        .toList());
    }

    @Test
    void aLockNamesItsLayerAndReason() {
        var text = "overlay: DEMO\nclauses:\n  \"1.1\": {values: {share: 50%}}\n";
        assertEquals(List.of(), read(text, "2026-06-30").problems());
        assertEquals(
                "overlays/DEMO.yaml:3:27 “扣款比例”不能定为 50%：法律已锁定（不高于 20%），因为第十六条",
                read(text, "2026-07-01").problems().stream()
                        .map(problem -> problem.place() + " " + problem.message(Locale.SIMPLIFIED_CHINESE))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void anUnknownRegulationIsOneProblem() {
        assertEquals(
                List.of("overlays/DEMO.yaml:1:10: There is no regulation “DEMOS”; did you mean “DEMO”?"),
                read("overlay: DEMOS\nclauses: {}\n", "2026-01-01").problems().stream()
                        .map(Object::toString)
                        .toList());
    }
}
