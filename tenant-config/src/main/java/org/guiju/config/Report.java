package org.guiju.config;

import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.rulebook.regulation.Diff;
import org.guiju.rulebook.regulation.Diff.ClauseDiff;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.regulation.Parameter;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.rulebook.regulation.TextDiff;
import org.guiju.rulebook.regulation.Wording;

/** Rulebooks and their differences as plain text. */
final class Report {

    private final Arguments arguments;
    private final Library library;
    private final Locale language;
    private final PrintStream out;

    Report(Arguments arguments, Library library, PrintStream out) {
        this.arguments = arguments;
        this.library = library;
        this.language = arguments.language();
        this.out = out;
    }

    void show(Company company) {
        var rulebook = company.rulebook(library);
        for (var regulation : rulebook.regulations()) {
            out.println("# " + regulation.title().in(language) + " (" + regulation.code() + ")");
            for (var state : states(company, regulation)) {
                out.println();
                out.println(state.clause().code().number() + " "
                        + state.clause().title().in(language) + (state.off() ? " [off]" : ""));
                out.println(Wording.text(state, language, company.file().zone()));
                values(company, state);
            }
            out.println();
        }
    }

    private void values(Company company, ClauseState state) {
        state.values().forEach((name, value) -> {
            var parameter = state.clause().parameters().get(name);
            out.println("  " + name + ": " + words(company, parameter, value.value()) + "  ("
                    + value.winner().name().toLowerCase(Locale.ROOT) + ")");
        });
    }

    private String words(Company company, Parameter parameter, Object value) {
        return Wording.value(parameter, value, language, company.file().zone());
    }

    private List<ClauseState> states(Company company, Regulation regulation) {
        var file = company.file();
        var unit = arguments.unit().map(file::path).orElse(List.of());
        return company.rulebook(library).inForce(regulation.code(), unit, at(company));
    }

    private Instant at(Company company) {
        return arguments.on().atStartOfDay(company.file().zone()).toInstant();
    }

    void diff(Company before, Company after) {
        for (var regulation : library.regulations()) {
            var diff = Diff.between(regulation, adopted(before, regulation), adopted(after, regulation));
            for (var clause : diff.clauses()) {
                clause(after, clause);
            }
        }
    }

    private List<ClauseState> adopted(Company company, Regulation regulation) {
        var codes = company.rulebook(library).regulations().stream()
                .map(Regulation::code)
                .toList();
        return codes.contains(regulation.code()) ? states(company, regulation) : List.of();
    }

    private void clause(Company company, ClauseDiff diff) {
        out.println(diff.clause() + " " + spelling(diff.change()) + ", " + spelling(diff.significance()));
        if (diff.change() != Diff.Change.CHANGED) {
            return;
        }
        for (var parameter : diff.parameters()) {
            out.println("  " + parameter.parameter().name() + ": "
                    + words(company, parameter.parameter(), parameter.before()) + " → "
                    + words(company, parameter.parameter(), parameter.after()));
        }
        diff.controls()
                .forEach(control -> out.println("  #" + control.control() + " " + spelling(control.change()) + " "
                        + control.facets().keySet()));
        if (diff.text(language).stream().anyMatch(run -> run.kind() != TextDiff.Kind.SAME)) {
            out.println("  " + diff.text(language).stream().map(Report::marked).collect(Collectors.joining()));
        }
    }

    private String words(Company company, Parameter parameter, Optional<Object> value) {
        return value.map(known -> words(company, parameter, known)).orElse("–");
    }

    private static String marked(TextDiff.Run run) {
        return switch (run.kind()) {
            case SAME -> run.text();
            case REMOVED -> "[-" + run.text() + "-]";
            case ADDED -> "{+" + run.text() + "+}";
        };
    }

    private static String spelling(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
