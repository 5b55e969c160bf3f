package org.guiju.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guiju.rulebook.control.Calculation;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.decision.ExampleTrial;
import org.guiju.rulebook.decision.Rules;
import org.guiju.rulebook.regulation.Clause;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.rulebook.regulation.Revision;
import org.guiju.rulebook.regulation.Revisions;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.rulebook.source.Literal;
import org.guiju.rulebook.source.Problem;
import org.guiju.rulebook.source.Problems;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.ClauseFunction;
import org.guiju.sdk.decision.ClauseRule;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Finding;
import org.guiju.sdk.decision.Layer;
import org.guiju.sdk.decision.Parameters;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs {@code cases/<REGULATION>/<number>.yaml} of a module's test resources through the decider, as JUnit's dynamic tests:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> cases() {
 *     return ClauseCases.of("RE-SALES", "SM-CUSTOMER").tests("RE-SALES");
 * }
 * }</pre>
 *
 * Every regulation is adopted as shipped; a case file's {@code said} adds what the company said about its clause, from a
 * day on, so that a case can lie before, on and after that day.
 */
public final class ClauseCases {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private final Library library;
    private final Map<String, Function<Map<String, Object>, Object>> actions = new HashMap<>();
    private final Map<String, ClauseRule<?>> rules = new HashMap<>();
    private final Map<String, ClauseFunction> functions = new HashMap<>();

    private ClauseCases(Library library) {
        this.library = library;
    }

    /** @param regulations codes; the plugins on the class path that ship them are read whole, and so is the platform */
    public static ClauseCases of(String... regulations) {
        var files = Stream.concat(Stream.of(regulations).map(PluginFolder::shipping), PluginFolder.platform().stream())
                .distinct()
                .toList();
        var reading = Library.read(files);
        Assertions.assertTrue(reading.problems().isEmpty(), () -> lines(reading.problems()));
        return new ClauseCases(reading.library());
    }

    /** Everything that was read. */
    public Library library() {
        return library;
    }

    /** Adds a Java rule, and how its action record is made from the action's values. */
    public <A> ClauseCases with(ClauseRule<A> rule, Function<Map<String, Object>, A> action) {
        rules.put(rule.control().toString(), rule);
        actions.put(rule.control().toString(), action::apply);
        return this;
    }

    /** Adds a function that expressions call. */
    public ClauseCases with(ClauseFunction function) {
        functions.put(function.name(), function);
        return this;
    }

    /** The case files of a regulation; a clause with controls and without cases fails. */
    public Stream<DynamicTest> tests(String regulation) {
        var shipped = library.regulation(regulation).orElseThrow();
        return shipped.clauses().values().stream()
                .filter(clause -> !clause.controls().isEmpty())
                .flatMap(clause -> tests(clause.code()));
    }

    /** The examples inside the clauses of a regulation, by the template's own values. */
    public Stream<DynamicTest> examples(String regulation) {
        var adopted = Draft.adopting(library.regulation(regulation).orElseThrow(), start(LocalDate.of(2026, 1, 1)));
        var failing = adopted.check(library, ZONE, new ExampleTrial(ZONE)).stream()
                .filter(problem -> problem.code() == Problem.Code.EXAMPLE_FAILS)
                .toList();
        return Stream.of(DynamicTest.dynamicTest(
                regulation + " examples", () -> Assertions.assertTrue(failing.isEmpty(), () -> lines(failing))));
    }

    /**
     * Controls of a regulation that no case shows at work, or none shows with nothing to object to: {@code G01#fine on
     * PublishRevision}. Calculations have nothing to object to.
     */
    public List<String> unproven(String regulation) {
        var shipped = library.regulation(regulation).orElseThrow();
        return shipped.clauses().values().stream()
                .flatMap(clause -> unproven(
                        clause, file(clause.code()).map(CaseFile::cases).orElse(List.of())))
                .toList();
    }

    private Stream<String> unproven(Clause clause, List<CaseFile.Case> cases) {
        return clause.controls().stream()
                .filter(control -> !(control.kind() instanceof Calculation))
                .filter(control ->
                        !proven(control, cases, CaseFile.Case::shows) || !proven(control, cases, CaseFile.Case::clears))
                .map(control -> clause.code().number() + "#" + control.code().control() + " on " + control.on());
    }

    private boolean proven(Control control, List<CaseFile.Case> cases, BiPredicate<CaseFile.Case, String> what) {
        return cases.stream()
                .filter(given -> asks(given.action(), control.on()))
                .anyMatch(given -> what.test(given, control.code().control()));
    }

    private boolean asks(String action, String on) {
        return action.equals(on)
                || library.actionType(action)
                        .filter(type -> type.aspects().containsKey(on))
                        .isPresent();
    }

    private static Optional<CaseFile> file(ClauseCode clause) {
        var name = "cases/" + clause.regulation() + "/" + clause.number() + ".yaml";
        return Optional.ofNullable(
                        Thread.currentThread().getContextClassLoader().getResource(name))
                .map(found -> read(name, found));
    }

    private static CaseFile read(String name, URL found) {
        try {
            return CaseFile.read(name, Files.readString(Path.of(found.toURI())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Stream<DynamicTest> tests(ClauseCode clause) {
        var file = file(clause);
        if (file.isEmpty()) {
            var missing = "cases/" + clause + ".yaml is missing";
            return Stream.of(DynamicTest.dynamicTest(missing, () -> Assertions.fail(missing)));
        }
        var rulebook = rulebook(clause, file.get().said());
        return file.get().cases().stream()
                .flatMap(given -> given.hasTwin() ? Stream.of(given, given.asTwin()) : Stream.of(given))
                .map(given -> DynamicTest.dynamicTest(
                        clause + " " + given.name(), () -> new CaseRun(rulebook, rules(), clause, given).check()));
    }

    private Rules rules() {
        return new Rules() {
            @Override
            public Optional<Function<List<Object>, Object>> function(String name) {
                return Optional.ofNullable(functions.get(name)).map(function -> function::apply);
            }

            @Override
            public Finding examine(ControlCode control, Map<String, Object> values, Parameters parameters) {
                return ask(control, values, parameters);
            }
        };
    }

    @SuppressWarnings("unchecked")
    private Finding ask(ControlCode control, Map<String, Object> values, Parameters parameters) {
        var rule = (ClauseRule<Object>) rules.get(control.toString());
        if (rule == null) {
            throw new IllegalStateException("No rule is given for " + control);
        }
        var action = actions.get(control.toString()).apply((Map<String, Object>) values.get("action"));
        return rule.examine(action, values, parameters);
    }

    private Rulebook rulebook(ClauseCode clause, List<CaseFile.Said> said) {
        var revisions = new ArrayList<Revision>();
        var adopted = new LinkedHashSet<String>();
        for (var regulation : library.regulations()) {
            adopted.add(regulation.code());
            if (regulation.code().equals(clause.regulation()) && !said.isEmpty()) {
                revisions.addAll(revisions(regulation, clause, said));
            } else if (regulation.layer() != Layer.LAW) {
                revisions.add(published(Draft.adopting(regulation, start(LONG_AGO))));
            }
        }
        return Rulebook.of(library, ZONE, adopted, revisions);
    }

    private List<Revision> revisions(Regulation regulation, ClauseCode clause, List<CaseFile.Said> said) {
        var revisions = new ArrayList<Revision>();
        for (var revision : said) {
            var from = start(revision.from());
            var draft = revisions.isEmpty()
                    ? Draft.adopting(regulation, from)
                    : Draft.revising(regulation, revisions, from);
            revisions.add(published(withValues(draft, clause, revision)));
        }
        return revisions;
    }

    private Draft withValues(Draft draft, ClauseCode clause, CaseFile.Said said) {
        var changed = draft;
        var parameters = library.clause(clause).orElseThrow().parameters();
        for (var entry : said.values()) {
            var problems = new Problems();
            var parameter = parameters.get(entry.key().text());
            Assertions.assertNotNull(
                    parameter, () -> "No parameter " + entry.key().text());
            var value = Literal.read(entry.value(), parameter.type(), problems);
            Assertions.assertTrue(problems.none(), () -> lines(problems.list()));
            changed = changed.withValue(clause, parameter.name(), value.orElseThrow());
        }
        return changed;
    }

    private static Revision published(Draft draft) {
        return switch (Revisions.next(draft, draft.effectiveFrom(), ZONE)) {
            case Revisions.Next.Published(var revision) -> revision;
            case Revisions.Next.Refused(var problems) -> throw new IllegalArgumentException(lines(problems));
        };
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    private static String lines(List<Problem> problems) {
        return String.join("\n", problems.stream().map(Problem::toString).toList());
    }
}
