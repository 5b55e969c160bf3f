package org.guiju.rulebook.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.rulebook.source.Canonical;
import org.guiju.rulebook.source.Notation;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Yaml;
import org.guiju.sdk.decision.ClauseCode;
import org.junit.jupiter.api.Test;

class RewordingTests {

    private static final ClauseSource BASE = ClauseSource.own(
                    ClauseCode.of("DEMO/C1"),
                    "zh-Hans",
                    "title: {zh-Hans: 甲, zh-Hant: 甲, en: A}\ntext: {zh-Hans: 乙, zh-Hant: 乙, en: B}\n",
                    new Problems())
            .orElseThrow();

    private static Rewording words(String part, String text) {
        return new Rewording(Map.of(part, text), Set.of());
    }

    @Test
    void otherLanguagesAreMarkedWhenOneChanges() {
        var written = words("text/zh-Hans", "丙").in(BASE, BASE);
        assertEquals("丙", written.text("text/zh-Hans"));
        assertEquals(List.of("zh-Hant", "en"), written.toReview());
        var translated = new Rewording(Map.of("text/en", "C"), Set.of("zh-Hant")).in(written, written);
        assertEquals(List.of("zh-Hans"), translated.toReview());
    }

    @Test
    void whatIsReviewedWithoutAChangeIsDone() {
        var written = words("text/zh-Hans", "丙").in(BASE, BASE);
        var seen = new Rewording(Map.of(), Set.of("zh-Hant", "en")).in(written, written);
        assertEquals(List.of(), seen.toReview());
        assertEquals("丙", seen.text("text/zh-Hans"));
    }

    @Test
    void twoPeopleInDifferentPartsBothKeepTheirWords() {
        var theirs = words("text/en", "C").in(BASE, BASE);
        var mine = new Rewording(Map.of("text/zh-Hans", "丙", "text/en", "B"), Set.of());
        assertEquals(List.of(), mine.clashes(BASE, theirs));
        var both = mine.in(BASE, theirs);
        assertEquals("C", both.text("text/en"));
        assertEquals("丙", both.text("text/zh-Hans"));
    }

    @Test
    void twoPeopleInOnePartClash() {
        var theirs = words("text/en", "C").in(BASE, BASE);
        assertEquals(
                List.of(new Rewording.Clash("text/en", "B", "C", "D")),
                words("text/en", "D").clashes(BASE, theirs));
    }

    @Test
    void notationReadsBackAsTheSame() {
        var text =
                """
                title: {zh-Hans: "甲: 乙", en: "#x"}
                list: [a, "1.1", "true", "- b"]
                rows:
                  - {a: 1, b: {c: ["x y", "a, b"]}}
                  - - deep
                    - "null"
                """;
        var tree = Yaml.read("a", text, new Problems()).orElseThrow();
        var again = Yaml.read("b", Notation.of(tree), new Problems()).orElseThrow();
        assertEquals(Canonical.text(tree), Canonical.text(again));
    }
}
