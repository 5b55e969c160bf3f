package org.guiju.rulebook.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;
import org.junit.jupiter.api.Test;

/** What a draft asks a person to decide on. */
class WarningTests {

    private static final ClauseCode CLAUSE = ClauseCode.of("DEMO/1.3");
    private static final String TEXTS = "{zh-Hans: 文, zh-Hant: 文, en: text}";

    private static final String FILE =
            """
            clause: DEMO/1.3
            title: %1$s
            text: %1$s
            parameters:
              tiers:
                label: %1$s
                type: table
                origin: seed
                columns:
                  to: {type: money, label: %1$s, optional: true}
                  rate: {type: percent, label: %1$s}
                default:
                  - {to: 100000.00, rate: 1%%}
                  - {rate: 2%%}
              manager_share: {label: {zh-Hans: 经理, zh-Hant: 經理, en: Manager}, type: percent, origin: seed, default: 30%%}
              leader_share: {label: {zh-Hans: 领导, zh-Hant: 主管, en: Leader}, type: percent, origin: seed, default: 50%%}
            relations:
              - manager_share <= leader_share
              - {holds: share <= leader_share, with: {share: DEMO/1.1}}
            controls:
              - control: commission
                kind: calculation
                on: %2$s
                determines: commission
                graded:
                  of: money(100)
                  rows: tiers
                  upper: to
                  rate: rate
                  label: {zh-Hans: 费率, zh-Hant: 費率, en: Rate}
                  slices: whole
                  bound: excluded
                  beyond: undetermined
                  round: half_up
                  round_each: total
                  expects: rising
            """;

    private static final Library LIBRARY = library();

    private static Library library() {
        var files = new HashMap<String, Map<String, String>>();
        Samples.files().forEach((plugin, of) -> files.put(plugin, new HashMap<>(of)));
        var demo = files.values().stream()
                .filter(of -> of.containsKey("regulations/DEMO/regulation.yaml"))
                .findFirst()
                .orElseThrow();
        var action = Samples.library()
                .clause(Samples.SANCTION)
                .orElseThrow()
                .controls()
                .getFirst()
                .on();
        demo.put("regulations/DEMO/1.3.yaml", FILE.formatted(TEXTS, action));
        demo.compute(
                "regulations/DEMO/regulation.yaml",
                (path, text) -> text.replaceFirst("clauses: \\[([^]]*)]", "clauses: [$1, \"1.3\"]"));
        var reading = Samples.read(files);
        assertEquals(List.of(), reading.problems());
        return reading.library();
    }

    private static Draft draft() {
        return Draft.adopting(LIBRARY.regulation("DEMO").orElseThrow(), Samples.start("2026-01-01"))
                .withValue(Samples.SANCTION, "nature", "fine");
    }

    private static List<Warning> warnings(Draft draft) {
        return draft.warnings(LIBRARY, Samples.SHANGHAI);
    }

    @Test
    void hasNothingToAskAboutWhatTheTemplateShips() {
        assertEquals(List.of(), warnings(draft()));
        assertEquals(List.of(), draft().check(LIBRARY, Samples.SHANGHAI, Trial.NONE));
    }

    @Test
    void namesBothValuesThatDoNotGoTogether() {
        var warning = one(warnings(draft().withValue(CLAUSE, "manager_share", new BigDecimal("0.60"))));
        assertEquals(
                "These values do not go together: Leader (leader_share) = 50%, Manager (manager_share) = 60%. "
                        + "The clause expects manager_share <= leader_share",
                warning.says().en());
        assertEquals(CLAUSE, warning.clause());
    }

    @Test
    void comparesWithAnotherClauseWhicheverSideChanges() {
        var warning = one(warnings(draft().withValue(Samples.SANCTION, "share", new BigDecimal("0.55"))));
        assertTrue(warning.says().en().contains("1.1 "), warning.says().en());
        assertTrue(warning.says().en().contains("(share) = 55%"), warning.says().en());
    }

    @Test
    void bringsCellsWithinTheLocksOnTheirColumn() {
        var lock = new Lock(
                Layer.LAW,
                CLAUSE,
                "tiers",
                Optional.of("rate"),
                new Lock.Bound.AtMost(new BigDecimal("0.015")),
                LocalDate.of(2026, 1, 1),
                Texts.same("because"));
        var library = LIBRARY.withLocks(List.of(lock));
        var published = Revisions.next(draft(), draft().effectiveFrom(), Samples.SHANGHAI);
        var rulebook = Rulebook.of(
                library,
                Samples.SHANGHAI,
                java.util.Set.of("DEMO"),
                List.of(((Revisions.Next.Published) published).revision()));
        var rows = (List<?>) rulebook.inForce(CLAUSE, List.of(), Samples.start("2026-02-01"))
                .orElseThrow()
                .values()
                .get("tiers")
                .value();
        assertEquals(new BigDecimal("0.015"), ((Map<?, ?>) rows.get(1)).get("rate"));
        var refused = draft().withValue(CLAUSE, "tiers", List.of(row(100_000_00L, "0.02")))
                .check(library, Samples.SHANGHAI, Trial.NONE);
        assertEquals(Code.LOCKED, refused.getFirst().code());
    }

    @Test
    void looksThroughTheRowsTheCompanyHasChosen() {
        var falling = draft().withValue(CLAUSE, "tiers", List.of(row(100_000_00L, "0.02"), row(200_000_00L, "0.01")));
        var warning = one(warnings(falling));
        assertTrue(
                warning.says().en().startsWith("“Rate” should not fall"),
                warning.says().en());
        assertEquals(warning.id(), one(warnings(falling)).id());
    }

    @Test
    void looksThroughWhatUnitsSayToo() {
        var draft = draft().withUnitValue(CLAUSE, "site", "leader_share", new BigDecimal("0.10"));
        assertEquals(2, warnings(draft).size());
    }

    @Test
    void refusesRowsThatMakeNoSlices() {
        var draft = draft().withValue(CLAUSE, "tiers", List.of(row(200_000_00L, "0.02"), row(100_000_00L, "0.01")));
        var problem = draft.check(LIBRARY, Samples.SHANGHAI, Trial.NONE).getFirst();
        assertEquals(Code.TABLE, problem.code());
        assertTrue(problem.message(java.util.Locale.ENGLISH).startsWith("Row 2: each slice must end above"));
    }

    private static Map<String, Object> row(long to, String rate) {
        return Map.of("to", new Money(to), "rate", new BigDecimal(rate));
    }

    private static Warning one(List<Warning> warnings) {
        assertEquals(1, warnings.size(), warnings.toString());
        return warnings.getFirst();
    }
}
