package org.guiju.web.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Companies like the demo's for tests to change. Each test has its own under another code, so that an advanced clock, a new
 * revision or a posted deduction is nobody else's; the demo's companies stay as they are. Their people have done nothing yet. They were founded a year
 * earlier, so that the tests do not depend on today's date.
 */
final class CompanyCopies {

    private record Copy(String code, String of, UnaryOperator<String> change) {}

    private static final UnaryOperator<String> UNCHANGED = text -> text;

    /** Companies that run into a year nobody has published. */
    private static final Set<String> WITHOUT_YEARS = Set.of("duties", "overdue");

    /** Companies that have adopted the sales site's daily work, and what it asks them to settle. */
    private static final List<String> WITH_SITE = List.of("routine", "learning");

    private static final String TALK_TRACK =
            """
            overlay: RE-SITE
            clauses:
              4.3b:
                values: {talk_track: 两梯两户，交付标准以合同为准}
            """;

    private static final List<Copy> COPIES = List.of(
            new Copy("collisions", "heyu", UNCHANGED),
            new Copy("wages", "heyu", UNCHANGED),
            new Copy("points", "yunting", UNCHANGED),
            new Copy("publishing", "heyu", UNCHANGED),
            new Copy("clocks", "heyu", UNCHANGED),
            new Copy("duties", "heyu", CompanyCopies::withService),
            new Copy("nodes", "heyu", CompanyCopies::withService),
            new Copy("cutover", "heyu", CompanyCopies::withService),
            new Copy("pausing", "heyu", CompanyCopies::withHeavyPoints),
            new Copy("care", "heyu", CompanyCopies::withService),
            new Copy("ranking", "heyu", UNCHANGED),
            new Copy("events", "heyu", UNCHANGED),
            new Copy("revision", "heyu", CompanyCopies::withLongSettlement),
            new Copy("signatures", "heyu", UNCHANGED),
            new Copy("rulings", "heyu", UNCHANGED),
            new Copy("waiving", "heyu", UNCHANGED),
            new Copy("agreeing", "heyu", UNCHANGED),
            new Copy("leaving", "heyu", UNCHANGED),
            new Copy("locking", "heyu", UNCHANGED),
            new Copy("lawful", "heyu", CompanyCopies::withShortSettlement),
            new Copy("overdue", "heyu", CompanyCopies::withService),
            new Copy("fines", "heyu", UNCHANGED),
            new Copy("hearing", "heyu", UNCHANGED),
            new Copy("appeals", "heyu", UNCHANGED),
            new Copy("receipts", "heyu", UNCHANGED),
            new Copy("minimum", "heyu", text -> text.replace("region: 上海", "region: 某市")),
            new Copy("payroll", "heyu", UNCHANGED),
            new Copy("lapsing", "heyu", UNCHANGED),
            new Copy("conduct", "heyu", UNCHANGED),
            new Copy("misconduct", "heyu", UNCHANGED),
            new Copy("patience", "heyu", UNCHANGED),
            new Copy("declared", "heyu", UNCHANGED),
            new Copy("evidence", "heyu", UNCHANGED),
            new Copy("periods", "heyu", CompanyCopies::withLittleCarryOver),
            new Copy("teams", "heyu", UNCHANGED),
            new Copy("crowded", "heyu", UNCHANGED),
            new Copy("drafting", "heyu", UNCHANGED),
            new Copy("rewriting", "heyu", UNCHANGED),
            new Copy("authoring", "heyu", UNCHANGED),
            new Copy("reception", "heyu", UNCHANGED),
            new Copy("staffing", "heyu", UNCHANGED),
            new Copy("enrolling", "heyu", UNCHANGED),
            new Copy("questions", "heyu", UNCHANGED),
            new Copy("routine", "heyu", CompanyCopies::withSite),
            new Copy("learning", "heyu", CompanyCopies::withSite),
            new Copy("ownership", "heyu", CompanyCopies::withReferrals),
            new Copy("kitchen", "guyu", UNCHANGED),
            new Copy("coldchain", "guyu", UNCHANGED),
            new Copy("tracing", "guyu", UNCHANGED),
            new Copy("drawing", "guyu", UNCHANGED),
            new Copy("reviewing", "guyu", UNCHANGED),
            new Copy("supervised", "guyu", UNCHANGED),
            new Copy("lists", "guyu", UNCHANGED),
            new Copy("upgrading", "heyu", UNCHANGED),
            new Copy("sealed", "heyu", UNCHANGED),
            new Copy("inspected", "guyu", UNCHANGED),
            new Copy("planned", "guyu", UNCHANGED),
            new Copy("tablets", "guyu", UNCHANGED),
            new Copy("consulting", "heyu", UNCHANGED),
            new Copy("screens", "guyu", UNCHANGED),
            new Copy("simulated", "heyu", UNCHANGED),
            new Copy("rehearsed", "guyu", UNCHANGED),
            new Copy("asking", "heyu", UNCHANGED),
            new Copy("repealing", "heyu", UNCHANGED),
            new Copy(
                    "later",
                    "heyu",
                    text -> text.replace(
                            "{regulation: RE-SALES, effective_from: 2025-01-01}",
                            "{regulation: RE-SALES, effective_from: 2099-01-01}")));

    /** Companies that have adopted the service regulation, and what it asks them to settle. */
    private static final List<String> WITH_SERVICE = List.of("duties", "nodes", "cutover", "overdue", "care");

    private static final String FIRST_MONTH =
            """
            overlay: SM-SERVICE
            clauses:
              "7.4":
                values: {monthly_meeting_first_period: whole}
            """;

    private static final String STRICT =
            """
              1.5:
                values: {consultation: always, consultation_period: P2D, min_participation: 10%, extension: P1D}
              1.6:
                values: {approved_by: anyone}
            """;

    private CompanyCopies() {}

    /** The demo's companies and their copies in one folder. */
    static Path write(Path demo, Path target) throws IOException {
        for (String company : List.of("heyu", "yunting", "guyu")) {
            write(demo.resolve(company), target.resolve(company), UNCHANGED);
        }
        for (Copy copy : COPIES) {
            write(demo.resolve(copy.of()), target.resolve(copy.code()), text -> copy.change()
                    .apply(withYearsToCome(
                            copy,
                            withDueProcess(
                                    copy,
                                    aYearEarlier(text.replace("@" + copy.of(), "@" + copy.code())
                                            .replace("company: " + copy.of(), "company: " + copy.code()))))));
        }
        for (String company : WITH_SITE) {
            Files.writeString(target.resolve(company).resolve("overlays/RE-SITE.yaml"), TALK_TRACK);
        }
        for (String company : WITH_SERVICE) {
            Files.writeString(target.resolve(company).resolve("overlays/SM-SERVICE.yaml"), FIRST_MONTH);
        }
        return target;
    }

    private static void write(Path from, Path to, UnaryOperator<String> change) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(from)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            if (!from.getFileName().equals(to.getFileName()) && file.getParent().endsWith("demo")) {
                continue;
            }
            Path written = to.resolve(from.relativize(file).toString());
            Files.createDirectories(written.getParent());
            Files.writeString(written, change.apply(Files.readString(file)));
        }
    }

    /** What has to come before a publication is one company's test alone. */
    private static String withDueProcess(Copy copy, String text) {
        return text.replace(
                "    values: {adjudicators: [company_leadership]}\n",
                "    values: {adjudicators: [company_leadership]}\n"
                        + (copy.code().equals("consulting")
                                ? STRICT
                                : "  1.4:\n    values: {purpose_mandatory: false}\n"));
    }

    /** Salaries, wages and adoptions; a calendar keeps its days. */
    private static String aYearEarlier(String text) {
        return text.replaceAll("((?:effective_)?from|month): 2025-", "$1: 2024-")
                .replaceAll("((?:effective_)?from|month): 2026-", "$1: 2025-");
    }

    /** Clocks of all other companies know every year that a test run may reach. */
    private static String withYearsToCome(Copy copy, String text) {
        String years = IntStream.rangeClosed(2028, 2060)
                .mapToObj(year -> "  - {year: " + year + ", source: as if published}\n")
                .collect(Collectors.joining());
        return WITHOUT_YEARS.contains(copy.code())
                ? text
                : text.replace("calendar_years:\n", "calendar_years:\n" + years);
    }

    /** So that a day can pass without the case going to the manager by itself. */
    private static String withLongSettlement(String text) {
        return text.replace("self_settlement_window: PT24H", "self_settlement_window: PT72H");
    }

    private static String withShortSettlement(String text) {
        return text.replace("self_settlement_window: PT24H", "self_settlement_window: PT6H");
    }

    private static String withLittleCarryOver(String text) {
        return text.replace(
                "  3.1:\n    values: {tier_mode",
                "  2.3:\n    values: {carry_over: 0.1}\n  3.1:\n    values: {tier_mode");
    }

    /** So that one breach reaches the pause. */
    private static String withHeavyPoints(String text) {
        return text.replace("item_points: 1}", "item_points: 12}");
    }

    private static String withService(String text) {
        return text.replace(
                "  - {regulation: RE-SALES",
                "  - {regulation: SM-SERVICE, effective_from: 2025-01-01}\n  - {regulation: RE-SALES");
    }

    private static String withSite(String text) {
        return text.replace(
                "  - {regulation: RE-SALES",
                "  - {regulation: RE-SITE, effective_from: 2025-01-01}\n  - {regulation: RE-SALES");
    }

    private static String withReferrals(String text) {
        return text.replace("real-estate]", "real-estate, referral]")
                .replace(
                        "  - {regulation: RE-SALES",
                        "  - {regulation: REFERRAL, effective_from: 2025-01-01}\n  - {regulation: RE-SALES");
    }
}
