package org.guiju.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final Set<String> OBJECTIONS = Set.of("refuses", "requires", "warns", "pends");
    private static final Set<String> CLEAR = Set.of("permits", "silent");

    /** Values from a day on; those not named stay. */
    record Said(LocalDate from, List<Node.Entry> values) {}

    /**
     * One case.
     *
     * @param outcome {@code permitted}, {@code refused}, {@code pending} or {@code not_in_force}, where it matters
     * @param then what controls of the clause must find; a word, or a map with one of value, amount, points, due
     * @param article what the words of those findings have to name
     * @param twin values under which the controls have nothing against the same case
     * @param quiet whether this is such a twin
     */
    record Case(
            String name,
            String action,
            Instant now,
            List<Node.Entry> given,
            Map<String, Node> then,
            Optional<String> outcome,
            Optional<String> article,
            List<Node.Entry> twin,
            boolean quiet) {

        /** Whether the control objects to it. */
        boolean shows(String control) {
            return then.get(control) instanceof Node.Scalar word && OBJECTIONS.contains(word.text());
        }

        /** Whether the control has nothing to object to, in the case or in its twin. */
        boolean clears(String control) {
            return shows(control) && hasTwin()
                    || then.get(control) instanceof Node.Scalar word && CLEAR.contains(word.text());
        }

        boolean hasTwin() {
            return !twin.isEmpty();
        }

        /** The same case with the twin's values, where the controls have nothing against it. */
        Case asTwin() {
            var names = twin.stream().map(entry -> entry.key().text()).collect(Collectors.toSet());
            var values = Stream.concat(
                            given.stream()
                                    .filter(entry -> !names.contains(entry.key().text())),
                            twin.stream())
                    .toList();
            return new Case(
                    name + "：反例", action, now, values, then, Optional.empty(), Optional.empty(), List.of(), true);
        }
    }

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
                section.text("outcome"),
                section.text("article"),
                section.entries("twin"),
                false);
        section.close();
        return read;
    }
}
