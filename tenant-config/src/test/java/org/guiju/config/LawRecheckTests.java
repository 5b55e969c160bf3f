package org.guiju.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.calendar.WorkCalendar;
import org.guiju.rulebook.control.Guardrail;
import org.guiju.rulebook.decision.Consequences;
import org.guiju.rulebook.decision.Decider;
import org.guiju.rulebook.decision.Review;
import org.guiju.rulebook.decision.Rules;
import org.guiju.rulebook.decision.Situation;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.regulation.PluginFiles;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Finding;
import org.junit.jupiter.api.Test;

/** A law that changes is one more clause in a file, holds from its day on, and is asked of everything that is published. */
class LawRecheckTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int PUBLISHED = 1000;
    private static final Duration BAR = Duration.ofSeconds(60);

    private static final String NEW_LAW =
            """
            clause: CN-LAW/X1
            title: {zh-Hans: 新法, zh-Hant: 新法, en: A new law}
            basis: {zh-Hans: 《新法》第一条, zh-Hant: 《新法》第一條, en: "New Law, Art. 1"}
            text: {zh-Hans: 制度不写“撞单”。, zh-Hant: 制度不寫「撞單」。, en: Regulations do not speak of conflicts.}
            effective_from: 2027-03-01
            controls:
              - control: wording
                kind: guardrail
                finds: review.clauses[contains(item.words, "撞单")]
                authoring: warns
                publishing: approver
                says: {zh-Hans: "{where}（新法第一条）", zh-Hant: "{where}（新法第一條）", en: "{where} (New Law, Art. 1)"}
            """;

    @Test
    void thousandPublishedRegulationsAreRecheckedInTime() throws IOException {
        var library = Library.read(withNewLaw()).library();
        var company = Company.read(Shipped.COMPANIES.resolve("heyu"), library)
                .company()
                .orElseThrow();
        var rulebook = company.rulebook(library);
        assertEquals(0, breaches(rulebook, library, company, LocalDate.of(2027, 2, 28)), "not yet in force");
        assertTrue(breaches(rulebook, library, company, LocalDate.of(2027, 3, 1)) > 0, "in force");

        var regulations = company.file().regulations().size();
        var begin = System.nanoTime();
        for (var done = 0; done < PUBLISHED; done += regulations) {
            breaches(rulebook, library, company, LocalDate.of(2027, 3, 1));
        }
        var taken = Duration.ofNanos(System.nanoTime() - begin);
        System.out.printf("LAW-1: %d published regulations asked again in %d ms%n", PUBLISHED, taken.toMillis());
        assertTrue(taken.compareTo(BAR) < 0, taken.toString());
    }

    private static List<PluginFiles> withNewLaw() {
        return Shipped.plugins().stream()
                .map(plugin -> plugin.plugin().equals("china-law") ? changed(plugin) : plugin)
                .toList();
    }

    private static PluginFiles changed(PluginFiles law) {
        var files = new HashMap<>(law.files());
        files.put("regulations/CN-LAW/X1.yaml", NEW_LAW);
        files.computeIfPresent(
                "regulations/CN-LAW/regulation.yaml", (path, text) -> text.replace("[G26, G27]", "[G26, G27, X1]"));
        return new PluginFiles(law.plugin(), files);
    }

    /** As publishing once more would be answered: how many regulations the new law speaks of. */
    private static long breaches(Rulebook rulebook, Library library, Company company, LocalDate day) {
        var now = day.atStartOfDay(ZONE).toInstant();
        return company.file().regulations().stream()
                .map(adoption -> draft(library, company, adoption))
                .flatMap(draft -> findings(rulebook, draft, now).stream())
                .filter(found -> found.control().clause().number().equals("X1"))
                .filter(found -> !(found.finding() instanceof Finding.Permits))
                .count();
    }

    private static Draft draft(Library library, Company company, CompanyFile.Adoption adoption) {
        var from = adoption.effectiveFrom().atStartOfDay(ZONE).toInstant();
        var draft = Draft.adopting(library.regulation(adoption.regulation()).orElseThrow(), from);
        return Optional.ofNullable(company.overlays().get(adoption.regulation()))
                .map(draft::with)
                .orElse(draft);
    }

    private static List<Decision.ClauseFinding> findings(Rulebook rulebook, Draft draft, Instant now) {
        var review = new HashMap<>(Review.of(rulebook, draft, Optional.empty()));
        review.put("regions", List.of("上海"));
        Map<String, Object> values = Map.of(
                "consequences", Consequences.of(rulebook, draft, Optional.empty()),
                "review", review,
                "approvals", List.of(),
                "action", Map.of("effective_from", now.atZone(ZONE).toLocalDate()));
        var situation = new Situation(now, ZONE, List.of(), values, Set.of(), Optional.empty(), WorkCalendar.WEEKDAYS);
        return new Decider(rulebook, Rules.NONE)
                .decide(rulebook.library().actionType(Guardrail.PUBLISHING).orElseThrow(), situation)
                .findings();
    }
}
