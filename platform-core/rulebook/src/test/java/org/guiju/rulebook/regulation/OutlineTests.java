package org.guiju.rulebook.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.regulation.Regulation.Chapter;
import org.guiju.rulebook.regulation.Revisions.Next;
import org.guiju.rulebook.source.Problem;
import org.guiju.rulebook.source.Problems;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;
import org.junit.jupiter.api.Test;

class OutlineTests {

    private static final Library LIBRARY = Samples.library();
    private static final Regulation DEMO = LIBRARY.regulation("DEMO").orElseThrow();
    private static final Instant MARCH = Samples.start("2026-03-01");
    private static final Instant MAY = Samples.start("2026-05-01");
    private static final ClauseCode OWN = ClauseCode.of("DEMO/C1");
    private static final String HEAD =
            "regulation: LEAVE\ntitle: {zh-Hans: 请假, zh-Hant: 請假, en: Leave}\nlayer: company\nlanguage: zh-Hans\nchapters: []\n";

    private static ClauseSource own(ClauseCode code, String text) {
        return ClauseSource.own(
                        code, "zh-Hans", "title: {zh-Hans: 本公司的}\ntext: {zh-Hans: " + text + "}\n", new Problems())
                .orElseThrow();
    }

    private static Library knowing(Library library, ClauseSource source) {
        return library.withStored(List.of(source.stored())).library();
    }

    private static Revision published(Draft draft, Instant at) {
        return ((Next.Published) Revisions.next(draft, at, Samples.SHANGHAI)).revision();
    }

    @Test
    void aRevisionWithoutArrangementReadsAsEver() {
        var revision = published(Draft.adopting(DEMO, MARCH), MARCH);
        assertFalse(revision.text().contains("outline"));
        assertEquals(revision, Revision.read(revision.text()));
    }

    @Test
    void aRevisionKeepsItsArrangementAndItsHash() {
        var source = own(OWN, "写在这里。");
        var outline = new Outline(
                Texts.none(), Outline.Scheme.ARTICLE, Outline.of(DEMO).chapters());
        var draft =
                Draft.adopting(DEMO, MARCH).withOwn(OWN, source.hash()).with(outline.with(OWN, "1", Optional.empty()));
        var revision = published(draft, MARCH);
        assertEquals(revision, Revision.read(revision.text()));
    }

    @Test
    void aClauseOfItsOwnHoldsInAnAdoptedRegulationFromItsDay() {
        var source = own(OWN, "写在这里。");
        var library = knowing(LIBRARY, source);
        var first = published(Draft.adopting(DEMO, MARCH), MARCH);
        var draft = Draft.revising(DEMO, List.of(first), MAY);
        var second = published(
                draft.withOwn(OWN, source.hash()).with(draft.outline().with(OWN, "1", Optional.of(Samples.SANCTION))),
                MAY);
        var rulebook = Rulebook.of(library, Samples.SHANGHAI, Set.of("DEMO"), List.of(first, second));
        assertEquals(Optional.empty(), rulebook.inForce(OWN, List.of(), MARCH));
        var state = rulebook.inForce(OWN, List.of(), MAY).orElseThrow();
        assertEquals(Layer.COMPANY, state.layer());
        assertEquals("写在这里。", state.text().zhHans());
        assertEquals(
                OWN,
                rulebook.inForce("DEMO", List.of(), MAY).getFirst().clause().code());
        assertTrue(rulebook.regulation("DEMO").orElseThrow().clause(OWN).isPresent());
        assertEquals(
                Outline.of(DEMO).clauses(),
                Outline.of(rulebook.regulation("DEMO", MARCH).orElseThrow()).clauses());
    }

    @Test
    void aRegulationOfItsOwnBeginsWithNothing() {
        var reading = LIBRARY.with(Map.of("regulations/LEAVE/regulation.yaml", HEAD));
        assertEquals(List.of(), reading.problems());
        var code = ClauseCode.of("LEAVE/C1");
        var source = own(code, "请假先批。");
        var library = knowing(reading.library(), source);
        var regulation = library.regulation("LEAVE").orElseThrow();
        var outline = new Outline(
                Texts.same("请假"),
                Outline.Scheme.DECIMAL,
                List.of(
                        new Chapter("1", Texts.same("总则"), List.of()),
                        new Chapter("2", Texts.same("请假"), List.of(code))));
        var draft = Draft.revising(regulation, List.of(), MARCH)
                .withOwn(code, source.hash())
                .with(outline);
        assertEquals(List.of(), draft.check(library, Samples.SHANGHAI, Trial.NONE));
        var rulebook = Rulebook.of(library, Samples.SHANGHAI, Set.of("LEAVE"), List.of(published(draft, MARCH)));
        assertEquals(
                "请假先批。",
                rulebook.inForce(code, List.of(), MARCH).orElseThrow().text().zhHans());
        assertEquals(
                "2.1", rulebook.regulation("LEAVE").orElseThrow().number(code).zhHans());
    }

    @Test
    void movingAClauseChangesItsNumberAndNotItsAddress() {
        var outline = new Outline(
                Texts.none(), Outline.Scheme.ARTICLE, Outline.of(DEMO).chapters());
        var first = DEMO.arranged(outline, Map.of());
        var moved = DEMO.arranged(outline.with(Samples.SANCTION, "1", Optional.empty()), Map.of());
        assertEquals("第1条", first.number(Samples.SANCTION).zhHans());
        assertEquals("第2条", moved.number(Samples.SANCTION).zhHans());
        assertEquals("Art. 1", moved.number(Samples.WINDOW).en());
        assertEquals(first.clause(Samples.SANCTION), moved.clause(Samples.SANCTION));
    }

    @Test
    void theSameClauseTwiceOrLeftOutIsAProblem() {
        var one = ClauseCode.of("LEAVE/C1");
        var two = ClauseCode.of("LEAVE/C2");
        var outline = new Outline(
                Texts.none(),
                Outline.Scheme.DECIMAL,
                List.of(
                        new Chapter("1", Texts.same("一"), List.of(one)),
                        new Chapter("1", Texts.same("二"), List.of(one))));
        assertEquals(
                List.of(Problem.Code.DUPLICATE, Problem.Code.DUPLICATE, Problem.Code.NOT_LISTED),
                outline.problems("LEAVE", List.of(one, two)).stream()
                        .map(Problem::code)
                        .toList());
    }

    @Test
    void wordsInOneLanguageStandForTheOthersUntilSomebodyReviewsThem() {
        var source = own(OWN, "写在这里。");
        assertEquals(List.of("zh-Hant", "en"), source.toReview());
        var read = LIBRARY.read(source);
        assertEquals(List.of(), read.problems());
        assertEquals("写在这里。", read.clause().orElseThrow().text().en());
    }

    @Test
    void aProblemOfAnOwnClauseIsToldByLineAndColumn() {
        var text =
                "title: {zh-Hans: 甲}\ntext: {zh-Hans: 乙}\nparameters:\n  days: {label: {zh-Hans: 天数}, type: days, origin: open}\n";
        var source = ClauseSource.own(OWN, "zh-Hans", text, new Problems()).orElseThrow();
        var problem = LIBRARY.read(source).problems().getFirst();
        assertEquals("DEMO/C1:4:38", problem.place());
    }

    @Test
    void aDocumentBringsChaptersAndClausesAtOnce() {
        var read = Document.read(
                """
                regulation: LEAVE
                title: {zh-Hans: 请假}
                language: zh-Hans
                chapters:
                  - {chapter: "1", title: {zh-Hans: 总则}, clauses: ["1.1", "1.2"]}
                clauses:
                  - {clause: "1.1", title: {zh-Hans: 甲}, text: {zh-Hans: 乙}}
                  - {clause: LEAVE/1.2, title: {zh-Hans: 丙}, text: {zh-Hans: 丁}}
                """);
        assertEquals(List.of(), read.problems());
        var document = read.document().orElseThrow();
        assertEquals(
                document.outline().clauses(), List.copyOf(document.clauses().keySet()));
        document.clauses()
                .values()
                .forEach(source -> assertEquals(List.of(), LIBRARY.read(source).problems()));
    }

    @Test
    void aDocumentWithOneAddressTwiceIsRefused() {
        var read = Document.read(
                """
                regulation: LEAVE
                title: {zh-Hans: 请假}
                language: zh-Hans
                chapters:
                  - {chapter: "1", title: {zh-Hans: 总则}, clauses: ["1.1"]}
                clauses:
                  - {clause: "1.1", title: {zh-Hans: 甲}, text: {zh-Hans: 乙}}
                  - {clause: "1.1", title: {zh-Hans: 丙}, text: {zh-Hans: 丁}}
                """);
        assertEquals(Problem.Code.DUPLICATE, read.problems().getFirst().code());
        assertEquals(8, read.problems().getFirst().line());
    }

    private static ClauseSource sanction(String code, String supersedes) {
        var text = Samples.SANCTION_FILE
                .replace("clause: DEMO/1.1\n", "")
                .replace("    nature: nature\n", "    nature: nature\n    supersedes: " + supersedes + "\n");
        return ClauseSource.own(ClauseCode.of(code), "zh-Hans", text, new Problems())
                .orElseThrow();
    }

    private static List<Problem.Code> checked(ClauseSource one, ClauseSource two) {
        var library = knowing(knowing(LIBRARY, one), two);
        var draft = Draft.adopting(DEMO, MARCH)
                .withValue(Samples.SANCTION, "nature", "fine")
                .withOwn(OWN, one.hash())
                .withOwn(ClauseCode.of("DEMO/C2"), two.hash())
                .withValue(OWN, "nature", "fine")
                .withValue(ClauseCode.of("DEMO/C2"), "nature", "fine");
        return draft
                .with(draft.outline()
                        .with(OWN, "1", Optional.empty())
                        .with(ClauseCode.of("DEMO/C2"), "1", Optional.empty()))
                .check(library, Samples.SHANGHAI, Trial.NONE)
                .stream()
                .map(Problem::code)
                .toList();
    }

    @Test
    void clausesThatReferToEachOtherInACircleAreNotPublished() {
        assertEquals(
                List.of(Problem.Code.CIRCULAR, Problem.Code.CIRCULAR),
                checked(sanction("DEMO/C1", "DEMO/C2#deduction"), sanction("DEMO/C2", "DEMO/C1#deduction")));
        assertEquals(
                List.of(),
                checked(sanction("DEMO/C1", "DEMO/C2#deduction"), sanction("DEMO/C2", "DEMO/1.1#deduction")));
    }

    @Test
    void aReferenceToNothingIsNotPublished() {
        assertEquals(
                List.of(Problem.Code.UNKNOWN),
                checked(sanction("DEMO/C1", "DEMO/C2#deduction"), sanction("DEMO/C2", "DEMO/9.9#deduction")));
    }
}
