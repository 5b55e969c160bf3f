package org.guiju.rulebook.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.guiju.rulebook.merge.Difference.Meeting;
import org.guiju.rulebook.merge.Part.Kind;
import org.guiju.rulebook.merge.Upgrade.Baselines;
import org.guiju.rulebook.merge.Upgrade.Step;
import org.guiju.rulebook.regulation.ClauseSource;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.regulation.Revision;
import org.guiju.rulebook.regulation.Revisions;
import org.guiju.rulebook.regulation.Samples;
import org.guiju.rulebook.regulation.Trial;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problems;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;
import org.junit.jupiter.api.Test;

class UpgradeTests {

    private static final ClauseCode SANCTION = Samples.SANCTION;
    private static final ClauseCode WINDOW = Samples.WINDOW;
    private static final Part SHARE = new Part(Kind.PARAMETER, "share");
    private static final Part TEXT = Part.of("text");
    private static final Library OLD = Samples.library();

    /** A company that adopted the old template in January; the vendor ships another in March. */
    private final Map<String, String> settled = new HashMap<>();

    private final Set<String> own = new HashSet<>();

    private static Draft adopted() {
        return Draft.adopting(OLD.regulation("DEMO").orElseThrow(), Samples.start("2026-01-01"))
                .withValue(SANCTION, "nature", "fine");
    }

    private static Revision published(Draft draft) {
        var next = Revisions.next(draft, draft.effectiveFrom(), Samples.SHANGHAI);
        return assertInstanceOf(Revisions.Next.Published.class, next).revision();
    }

    /** The library with the vendor's files changed; what was shipped before is kept. */
    private static Library shipping(Map<String, UnaryOperator<String>> changes, String... more) {
        var files = Samples.files();
        var industry = files.get("industry");
        changes.forEach((path, change) -> industry.computeIfPresent(path, (same, text) -> {
            var changed = change.apply(text);
            return changed.isEmpty() ? null : changed;
        }));
        for (int i = 0; i < more.length; i += 2) {
            industry.put(more[i], more[i + 1]);
        }
        var reading = Samples.read(files);
        assertEquals(List.of(), reading.problems());
        return reading.library().withStored(List.copyOf(OLD.sources().values())).library();
    }

    private static Library shipping(String clause, UnaryOperator<String> change) {
        return shipping(Map.of("regulations/DEMO/" + clause + ".yaml", change));
    }

    private static Draft revising(Library library, Revision published) {
        return Draft.revising(
                library.regulation("DEMO").orElseThrow(), List.of(published), Samples.start("2026-04-01"));
    }

    private Upgrade upgrade(Library library, Draft adopted) {
        return Upgrade.of(revising(library, published(adopted)), library, baselines());
    }

    private Baselines baselines() {
        return new Baselines() {
            @Override
            public Optional<String> of(ClauseCode clause, String content) {
                return own.contains(content)
                        ? Optional.ofNullable(settled.get(clause + content))
                        : Optional.of(settled.getOrDefault(clause + content, content));
            }

            @Override
            public boolean isSettled(ClauseCode clause, String content, String offered) {
                return offered.equals(settled.get(clause + content));
            }
        };
    }

    private static ClauseMerge merge(Upgrade upgrade, ClauseCode clause) {
        return upgrade.clauses().stream()
                .filter(step -> step.clause().equals(clause))
                .map(step -> assertInstanceOf(Step.Changed.class, step).merge())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> meetings(ClauseMerge merge) {
        return merge.differences().stream()
                .map(difference -> difference.part().path() + " " + difference.meeting())
                .toList();
    }

    private static Library with(Library library, ClauseSource source) {
        return library.withStored(List.of(source.stored())).library();
    }

    private static List<?> check(Library library, Draft draft) {
        return draft.check(library, Samples.SHANGHAI, Trial.NONE);
    }

    private static Node node(String text) {
        return ClauseSource.structure("text", text, new Problems()).orElseThrow();
    }

    @Test
    void nothingIsOfferedWhereTheVendorChangedNothing() {
        assertEquals(List.of(), upgrade(OLD, adopted()).clauses());
    }

    @Test
    void whatOnlyTheVendorChangedIsTakenAndTheCompanysValueStays() {
        var library = shipping("1.1", text -> text.replace("default: 30%", "default: 20%"));
        var adopted = adopted().withValue(SANCTION, "share", new BigDecimal("0.30"));
        var merge = merge(upgrade(library, adopted), SANCTION);
        assertEquals(List.of("parameters/share THEIRS"), meetings(merge));
        var merged = merge.with(Map.of());
        assertEquals(
                library.clause(SANCTION).orElseThrow().hash(), merged.edit().template());
        assertEquals(Optional.empty(), merged.own());
        assertEquals(new BigDecimal("0.30"), merged.edit().company().values().get("share"));
    }

    @Test
    void aValueThatTheNewBoundsDoNotAdmitHasToBeDecided() {
        var library = shipping("1.1", text -> text.replace("max: 100%", "max: 40%"));
        var adopted = adopted()
                .withValue(SANCTION, "share", new BigDecimal("0.50"))
                .withUnitValue(SANCTION, "site", "share", new BigDecimal("0.45"));
        var merge = merge(upgrade(library, adopted), SANCTION);
        assertEquals(List.of("parameters/share BOTH"), meetings(merge));
        assertEquals(
                List.of(Optional.empty(), Optional.of("site")),
                merge.differences().getFirst().claims());
        assertEquals(List.of(SHARE), merge.undecided(Map.of()));

        var accepted = merge.with(Map.of(SHARE, new Choice.Accept()));
        assertEquals(Set.of("nature"), accepted.edit().company().values().keySet());
        assertEquals(Map.of(), accepted.edit().units());

        var kept = merge.with(Map.of(SHARE, new Choice.Keep()));
        assertEquals(OLD.clause(SANCTION).orElseThrow().hash(), kept.edit().template());
        assertEquals(new BigDecimal("0.50"), kept.edit().company().values().get("share"));
    }

    @Test
    void wordsThatBothChangedAreKeptAcceptedOrCombined() {
        var library = shipping("1.1", text -> text.replace("由经理判定", "由销售经理判定"));
        var ours = new Texts("店长判定，扣 {share}（{nature}）。", "店長判定，扣 {share}（{nature}）。", "Ours: {share} ({nature}).");
        var merge = merge(upgrade(library, adopted().withText(SANCTION, ours)), SANCTION);
        assertEquals(List.of("text BOTH"), meetings(merge));
        assertEquals(
                Texts.none(),
                merge.with(Map.of(TEXT, new Choice.Accept())).edit().company().text());
        var kept = merge.with(Map.of(TEXT, new Choice.Keep()));
        assertEquals(ours, kept.edit().company().text());
        assertEquals(library.clause(SANCTION).orElseThrow().hash(), kept.edit().template());
        var both = node("{zh-Hans: '两者 {share}', zh-Hant: '兩者 {share}', en: 'Both {share}'}");
        assertEquals(
                new Texts("两者 {share}", "兩者 {share}", "Both {share}"),
                merge.with(Map.of(TEXT, new Choice.Combine(both)))
                        .edit()
                        .company()
                        .text());
    }

    @Test
    void aControlOfTheCompanysOwnStaysBesideAnotherTheVendorChanged() {
        var library = shipping("1.2", text -> text.replace("within: window", "within: window + window"));
        var rewritten = OLD.source(OLD.clause(WINDOW).orElseThrow().hash())
                .orElseThrow()
                .with("controls/0/when", "record.state != \"open\"");
        own.add(rewritten.hash());
        settled.put(WINDOW + rewritten.hash(), OLD.clause(WINDOW).orElseThrow().hash());
        var known = with(library, rewritten);
        var merge = merge(upgrade(known, adopted().withTemplate(WINDOW, rewritten.hash())), WINDOW);
        assertEquals(List.of("controls/closed OURS", "controls/settle THEIRS"), meetings(merge));
        var merged = merge.with(Map.of());
        var result = merged.own().orElseThrow();
        assertEquals(
                rewritten.part("controls/0/when").map(Object::toString).isPresent(),
                result.part("controls/0/when").isPresent());
        assertTrue(result.agrees(rewritten, "controls/0"));
        assertTrue(result.agrees(
                known.source(library.clause(WINDOW).orElseThrow().hash()).orElseThrow(), "controls/1"));
        var all = with(known, result);
        var draft = revising(all, published(adopted())).with(WINDOW, merged.edit());
        assertEquals(List.of(), check(all, draft));
    }

    @Test
    void whatWasRefusedIsNotOfferedAgainAndTheNextVersionIsComparedWithIt() {
        var second = shipping("1.1", text -> text.replace("default: 30%", "default: 20%"));
        var merge = merge(upgrade(second, adopted()), SANCTION);
        var refused = merge.with(Map.of(SHARE, new Choice.Keep()));
        assertEquals(OLD.clause(SANCTION).orElseThrow().hash(), refused.edit().template());
        settled.put(SANCTION + refused.edit().template(), refused.baseline());
        assertEquals(List.of(), upgrade(second, adopted()).clauses());

        var third = shipping("1.1", text -> text.replace("default: 30%", "default: 20%")
                        .replace("由经理判定", "由销售经理判定"))
                .withStored(List.copyOf(second.sources().values()))
                .library();
        var next = merge(upgrade(third, adopted()), SANCTION);
        assertEquals(
                List.of("parameters/share OURS", "text THEIRS"),
                meetings(next).stream().sorted().toList());
    }

    @Test
    void anAddedClauseIsOfferedAndAWithdrawnOneSaysWhy() {
        var library = shipping(
                Map.of(
                        "regulations/DEMO/regulation.yaml",
                        text -> text.replace("\"1.2\"", "\"1.3\"")
                                + "withdrawn:\n  \"1.2\": {zh-Hans: 并入合同, zh-Hant: 併入合約, en: Part of the contract now}\n",
                        "regulations/DEMO/1.2.yaml",
                        text -> ""),
                "regulations/DEMO/1.3.yaml",
                Samples.WINDOW_FILE.replace("DEMO/1.2", "DEMO/1.3").replace("control: closed", "control: over"));
        var steps = upgrade(library, adopted()).clauses();
        var added = assertInstanceOf(Step.Added.class, steps.get(0));
        assertEquals("DEMO/1.3", added.clause().toString());
        var withdrawn = assertInstanceOf(Step.Withdrawn.class, steps.get(1));
        assertEquals(
                "Part of the contract now", withdrawn.because().orElseThrow().en());
        settled.put(WINDOW + OLD.clause(WINDOW).orElseThrow().hash(), Upgrade.NOTHING);
        settled.put("DEMO/1.3", added.offered().hash());
        assertEquals(List.of(), upgrade(library, adopted()).clauses());
    }

    @Test
    void whatTheCompanySaidGoesWithAClauseThatMoved() {
        var library = shipping(
                Map.of(
                        "regulations/DEMO/regulation.yaml",
                        text -> text.replace("\"1.2\"", "\"2.1\"") + "successors: {\"1.2\": \"2.1\"}\n",
                        "regulations/DEMO/1.2.yaml",
                        text -> ""),
                "regulations/DEMO/2.1.yaml",
                Samples.WINDOW_FILE.replace("DEMO/1.2", "DEMO/2.1"));
        var adopted = adopted().withValue(WINDOW, "window", java.time.Duration.ofHours(48));
        var step = assertInstanceOf(
                Step.Changed.class, upgrade(library, adopted).clauses().getFirst());
        assertEquals(Optional.of(WINDOW), step.replaces());
        var merged = step.merge().with(Map.of());
        assertEquals(
                java.time.Duration.ofHours(48), merged.edit().company().values().get("window"));
    }

    @Test
    void whatTheCompanySaidIsDealtOutWhereAClauseWasSplit() {
        var gate = Samples.WINDOW_FILE
                .substring(0, Samples.WINDOW_FILE.indexOf("  - control: settle"))
                .replace("DEMO/1.2", "DEMO/2.2")
                .replaceAll("(?s)parameters:.*controls:", "controls:")
                .replaceAll("\\{window\\}", "…");
        var clock = Samples.WINDOW_FILE
                .replace("DEMO/1.2", "DEMO/2.1")
                .replaceAll("(?s)  - control: closed.*?  - control: settle", "  - control: settle");
        var library = shipping(
                Map.of(
                        "regulations/DEMO/regulation.yaml",
                        text -> text.replace("\"1.2\"", "\"2.1\", \"2.2\"")
                                + "successors: {\"1.2\": [\"2.1\", \"2.2\"]}\n",
                        "regulations/DEMO/1.2.yaml",
                        text -> ""),
                "regulations/DEMO/2.1.yaml",
                clock,
                "regulations/DEMO/2.2.yaml",
                gate);
        var adopted = adopted()
                .withValue(WINDOW, "window", java.time.Duration.ofHours(48))
                .withLevel(WINDOW, "closed", org.guiju.rulebook.control.Level.WARN);
        var steps = upgrade(library, adopted).clauses();
        var edits = new ArrayList<Draft.Edit>();
        for (var step : steps) {
            var merge = assertInstanceOf(Step.Changed.class, step).merge();
            var choices = new HashMap<Part, Choice>();
            merge.undecided(Map.of()).forEach(part -> choices.put(part, new Choice.Accept()));
            edits.add(merge.with(choices).edit());
        }
        assertEquals(2, edits.size());
        assertEquals(Set.of("window"), edits.get(0).company().values().keySet());
        assertEquals(Set.of(), edits.get(0).company().levels().keySet());
        assertEquals(Set.of(), edits.get(1).company().values().keySet());
        assertEquals(Set.of("closed"), edits.get(1).company().levels().keySet());
    }

    @Test
    void aSuccessorThatIsNotShippedIsToldWithItsPlace() {
        var reading = Samples.with(
                "industry",
                "regulations/DEMO/regulation.yaml",
                Samples.REGULATION + "successors: {\"1.9\": \"2.9\"}\n");
        assertEquals(
                "industry/regulations/DEMO/regulation.yaml",
                reading.problems().getFirst().file());
    }

    @Test
    void bothSidesTheSameNeedsNoDecision() {
        var library = shipping("1.2", text -> text.replace("within: window", "within: window + window"));
        var rewritten = OLD.source(OLD.clause(WINDOW).orElseThrow().hash())
                .orElseThrow()
                .with("controls/1/within", "window + window");
        own.add(rewritten.hash());
        settled.put(WINDOW + rewritten.hash(), OLD.clause(WINDOW).orElseThrow().hash());
        var known = with(library, rewritten);
        assertEquals(
                List.of(),
                upgrade(known, adopted().withTemplate(WINDOW, rewritten.hash())).clauses());
        assertEquals(
                Meeting.SAME,
                ClauseMerge.of(
                                OLD.source(OLD.clause(WINDOW).orElseThrow().hash())
                                        .orElseThrow(),
                                known.source(library.clause(WINDOW)
                                                .orElseThrow()
                                                .hash())
                                        .orElseThrow(),
                                rewritten,
                                adopted().withTemplate(WINDOW, rewritten.hash()).edit(WINDOW),
                                known)
                        .differences()
                        .getFirst()
                        .meeting());
    }
}
