package org.guiju.web.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Companies like the demo's for tests to change. Each test has its own under another code, so that an advanced clock, a new
 * revision or a posted deduction is nobody else's; the demo's companies stay as they are. They were founded a year
 * earlier, so that the tests do not depend on today's date.
 */
final class CompanyCopies {

    private record Copy(String code, String of, UnaryOperator<String> change) {}

    private static final UnaryOperator<String> UNCHANGED = text -> text;

    /** The company that runs into a year nobody has published. */
    private static final String WITHOUT_YEARS = "duties";

    private static final List<Copy> COPIES = List.of(
            new Copy("collisions", "heyu", UNCHANGED),
            new Copy("wages", "heyu", UNCHANGED),
            new Copy("points", "yunting", UNCHANGED),
            new Copy("publishing", "heyu", UNCHANGED),
            new Copy("clocks", "heyu", UNCHANGED),
            new Copy("duties", "heyu", CompanyCopies::withService),
            new Copy("nodes", "heyu", CompanyCopies::withService),
            new Copy("events", "heyu", UNCHANGED),
            new Copy("revision", "heyu", CompanyCopies::withLongSettlement),
            new Copy("signatures", "heyu", UNCHANGED),
            new Copy("rulings", "heyu", UNCHANGED),
            new Copy("waiving", "heyu", UNCHANGED),
            new Copy("fines", "heyu", UNCHANGED),
            new Copy("hearing", "heyu", UNCHANGED),
            new Copy("appeals", "heyu", UNCHANGED),
            new Copy("payroll", "heyu", UNCHANGED),
            new Copy("lapsing", "heyu", UNCHANGED),
            new Copy("conduct", "heyu", UNCHANGED),
            new Copy("misconduct", "heyu", UNCHANGED),
            new Copy("patience", "heyu", UNCHANGED),
            new Copy("declared", "heyu", UNCHANGED),
            new Copy("evidence", "heyu", UNCHANGED),
            new Copy("periods", "heyu", UNCHANGED),
            new Copy("drafting", "heyu", UNCHANGED),
            new Copy("rewriting", "heyu", UNCHANGED),
            new Copy("staffing", "heyu", UNCHANGED),
            new Copy("enrolling", "heyu", UNCHANGED),
            new Copy("ownership", "heyu", CompanyCopies::withReferrals),
            new Copy(
                    "later",
                    "heyu",
                    text -> text.replace(
                            "{regulation: RE-SALES, effective_from: 2025-01-01}",
                            "{regulation: RE-SALES, effective_from: 2099-01-01}")));

    private CompanyCopies() {}

    /** The demo's companies and their copies in one folder. */
    static Path write(Path demo, Path target) throws IOException {
        for (String company : List.of("heyu", "yunting")) {
            write(demo.resolve(company), target.resolve(company), UNCHANGED);
        }
        for (Copy copy : COPIES) {
            write(demo.resolve(copy.of()), target.resolve(copy.code()), text -> copy.change()
                    .apply(withYearsToCome(
                            copy,
                            aYearEarlier(text.replace("@" + copy.of(), "@" + copy.code())
                                    .replace("company: " + copy.of(), "company: " + copy.code())))));
        }
        return target;
    }

    private static void write(Path from, Path to, UnaryOperator<String> change) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(from)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path written = to.resolve(from.relativize(file).toString());
            Files.createDirectories(written.getParent());
            Files.writeString(written, change.apply(Files.readString(file)));
        }
    }

    /** Salaries, wages and adoptions; a calendar keeps its days. */
    private static String aYearEarlier(String text) {
        return text.replaceAll("((?:effective_)?from|month): 2025-", "$1: 2024-")
                .replaceAll("((?:effective_)?from|month): 2026-", "$1: 2025-");
    }

    /** Clocks of all but one company know every year that a test run may reach. */
    private static String withYearsToCome(Copy copy, String text) {
        String years = IntStream.rangeClosed(2028, 2060)
                .mapToObj(year -> "  - {year: " + year + ", source: as if published}\n")
                .collect(Collectors.joining());
        return copy.code().equals(WITHOUT_YEARS)
                ? text
                : text.replace("calendar_years:\n", "calendar_years:\n" + years);
    }

    /** So that a day can pass without the case going to the manager by itself. */
    private static String withLongSettlement(String text) {
        return text.replace("self_settlement_window: PT24H", "self_settlement_window: PT72H");
    }

    private static String withService(String text) {
        return text.replace(
                "  - {regulation: RE-SALES",
                "  - {regulation: SM-SERVICE, effective_from: 2025-01-01}\n  - {regulation: RE-SALES");
    }

    private static String withReferrals(String text) {
        return text.replace("real-estate]", "real-estate, referral]")
                .replace(
                        "  - {regulation: RE-SALES",
                        "  - {regulation: REFERRAL, effective_from: 2025-01-01}\n  - {regulation: RE-SALES");
    }
}
