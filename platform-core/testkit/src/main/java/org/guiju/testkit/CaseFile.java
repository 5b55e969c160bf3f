package org.guiju.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problem;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Yaml;

/**
 * Cases of one clause, as people of the trade write them.
 *
 * @param clauses catalogue entries the cases prove
 * @param said what the company said about the clause, by day
 */
record CaseFile(List<String> clauses, List<Said> said, List<Case> cases) {

    /** Values from a day on; those not named stay. */
    record Said(LocalDate from, List<Node.Entry> values) {}

    /**
     * One case.
     *
     * @param outcome {@code permitted}, {@code refused}, {@code pending} or {@code not_in_force}, where it matters
     * @param then what controls of the clause must find; a word, or a map with one of value, amount, points, due
     */
    record Case(
            String name,
            String action,
            Instant now,
            List<Node.Entry> given,
            Map<String, Node> then,
            Optional<String> outcome) {}

    static CaseFile read(String file, String text) {
        var problems = new Problems();
        var read = Yaml.section(file, text, problems).map(CaseFile::read);
        if (!problems.none() || read.isEmpty()) {
            throw new IllegalArgumentException(String.join(
                    "\n", problems.list().stream().map(Problem::toString).toList()));
        }
        return read.get();
    }

    private static CaseFile read(Section file) {
        var clauses = file.textList("clauses");
        var said = file.sections("said").stream().map(CaseFile::said).toList();
        var cases = file.sections("cases").stream().map(CaseFile::oneCase).toList();
        file.close();
        return new CaseFile(clauses, said, cases);
    }

    private static Said said(Section section) {
        var said = new Said(LocalDate.parse(section.requiredText("from")), section.entries("values"));
        section.close();
        return said;
    }

    private static Case oneCase(Section section) {
        var then = new LinkedHashMap<String, Node>();
        section.entries("then").forEach(entry -> then.put(entry.key().text(), entry.value()));
        var read = new Case(
                section.requiredText("name"),
                section.requiredText("action"),
                section.text("now").map(Instant::parse).orElse(Instant.parse("2026-11-18T04:00:00Z")),
                section.entries("given"),
                then,
                section.text("outcome"));
        section.close();
        return read;
    }
}
