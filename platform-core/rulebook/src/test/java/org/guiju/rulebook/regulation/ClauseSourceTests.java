package org.guiju.rulebook.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Problem;
import org.guiju.rulebook.source.Problem.Code;
import org.junit.jupiter.api.Test;

/** Rewriting a clause part by part. */
class ClauseSourceTests {

    private final Library library = Samples.library();
    private final ClauseSource sanction = source(Samples.SANCTION.toString());

    private ClauseSource source(String clause) {
        return library.source(library.clause(org.guiju.sdk.decision.ClauseCode.of(clause))
                        .orElseThrow()
                        .hash())
                .orElseThrow();
    }

    @Test
    void anUntouchedClauseReadsAsShipped() {
        var read = library.read(sanction);

        assertEquals(List.of(), read.problems());
        assertEquals(sanction.hash(), read.clause().orElseThrow().hash());
    }

    @Test
    void saysWhereExpressionsStandAndWhatTheyMayRead() {
        var read = library.read(sanction);

        assertEquals(
                List.of("controls/0/amount", "controls/0/nature", "controls/0/when"),
                read.places().stream()
                        .map(place -> place.text().at().file())
                        .sorted()
                        .toList());
        var amount = read.places("controls/0/amount").getFirst();
        assertEquals(Optional.of(Type.money()), amount.expected());
        assertTrue(amount.scope().type("person").isPresent());
        assertTrue(amount.scope().type("share").isPresent());
    }

    @Test
    void aRewrittenPartGivesAClauseOfItsOwnThatReadsTheSameLater() {
        var changed = sanction.with("controls/0/amount", "round(person.base_salary * share / 2, 2, half_up)");
        var clause = library.read(changed).clause().orElseThrow();

        assertFalse(clause.hash().equals(sanction.hash()));
        assertEquals(changed.hash(), clause.hash());
        var kept = library.withStored(List.of(changed.stored()));
        assertEquals(List.of(), kept.problems());
        assertEquals(
                clause.hash(),
                kept.library().clause(clause.hash()).orElseThrow().hash());
        assertEquals(
                clause.text(),
                kept.library().clause(clause.hash()).orElseThrow().text());
    }

    @Test
    void aProblemNamesThePartAndThePlaceInside() {
        var read = library.read(sanction.with("controls/0/amount", "round(person.base_salery * share,\n  2, half_up)"));

        assertEquals(Optional.empty(), read.clause());
        var problem = read.problems().getFirst();
        assertEquals("controls/0/amount", problem.file());
        assertEquals(1, problem.line());
        assertTrue(problem.says().en().contains("base_salary"), problem.says().en());
        assertEquals(Code.EXPRESSION, problem.code());
    }

    @Test
    void quotesBackslashesAndLinesSurvive() {
        var text = "action.to = \"manager\" // \"a\\b\"\nand true";
        var changed = sanction.with("controls/0/when", text);

        assertEquals(List.of(), library.read(changed).problems());
        var kept = library.withStored(List.of(changed.stored())).library();
        var again = kept.source(changed.hash()).orElseThrow();
        assertTrue(again.agrees(changed, "controls/0/when"));
        assertFalse(again.agrees(sanction, "controls/0/when"));
        assertTrue(again.agrees(sanction, "controls/0/amount"));
    }

    @Test
    void anExampleCanBeLeftOut() {
        var read = library.read(sanction.without("examples/0"));

        assertEquals(List.of(), read.problems());
        assertEquals(List.of(), read.clause().orElseThrow().examples());
    }

    @Test
    void whatIsNotThereIsNoPart() {
        assertEquals(Optional.empty(), sanction.part("controls/7/when"));
        assertEquals(Optional.empty(), sanction.part("controls/x"));
        assertEquals(Optional.empty(), sanction.part("controls/0/when/deeper"));
        assertEquals(Optional.empty(), sanction.part(""));
    }

    @Test
    void aDraftTakesTheRewrittenClauseAndIsCheckedByIt() {
        var changed = sanction.with("controls/0/amount", "round(person.base_salary * share / 2, 2, half_up)");
        var own = library.withStored(List.of(changed.stored())).library();
        var regulation = own.regulation("DEMO").orElseThrow();
        var draft = Draft.adopting(regulation, Samples.start("2026-01-01"))
                .withTemplate(Samples.SANCTION, changed.hash())
                .withValue(Samples.SANCTION, "nature", "loss_compensation");

        assertEquals(List.of(), draft.check(own, Samples.SHANGHAI, Trial.NONE));
        assertEquals(
                Code.UNKNOWN,
                draft.check(library, Samples.SHANGHAI, Trial.NONE).getFirst().code());
    }

    @Test
    void aStructureThatIsNoneIsRefusedWithItsPlace() {
        var problems = new org.guiju.rulebook.source.Problems();

        assertEquals(Optional.empty(), ClauseSource.structure("controls/0/table", "{hit: [", problems));
        assertEquals(Problem.Code.SYNTAX, problems.list().getFirst().code());
    }

    @Test
    void rowsOfATableParameterAreTypedAsAList() {
        var typed = TypedValue.of(
                library,
                Samples.MINIMUM,
                "wages",
                "[{\"region\": \"上海\", \"amount\": \"x\"}]",
                LocalDate.parse("2026-01-01"));

        assertTrue(typed instanceof TypedValue.Wrong);
    }
}
