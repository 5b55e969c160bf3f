package org.guiju.config;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.guiju.config.archive.VerifyExport;
import org.guiju.config.archive.VerifyPack;
import org.guiju.config.dmn.DmnCommand;
import org.guiju.config.eval.EvalCommand;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.regulation.PluginFiles;
import org.guiju.rulebook.source.Problem;

/**
 * Validates, shows and compares companies' files. Ends with 0 when all is well, 1 with problems, 2 when asked wrongly.
 */
public final class TenantConfig {

    private final Arguments arguments;
    private final PrintStream out;
    private final List<Problem> problems = new ArrayList<>();

    private TenantConfig(Arguments arguments, PrintStream out) {
        this.arguments = arguments;
        this.out = out;
    }

    public static void main(String[] words) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (words.length > 0 && words[0].equals("eval")) {
            var rest = Arrays.copyOfRange(words, 1, words.length);
            System.exit(new EvalCommand(System.in, out, System.err).run(rest));
        }
        if (words.length > 0 && words[0].equals("verify-export")) {
            System.exit(new VerifyExport(out).run(List.of(words).subList(1, words.length)));
        }
        if (words.length > 0 && words[0].equals("verify-pack")) {
            System.exit(new VerifyPack(out).run(List.of(words).subList(1, words.length)));
        }
        System.exit(run(words, out));
    }

    static int run(String[] words, PrintStream out) throws IOException {
        Arguments arguments;
        try {
            arguments = Arguments.of(words, LocalDate.now());
        } catch (IllegalArgumentException | DateTimeException wrong) {
            out.print(Arguments.USAGE);
            return 2;
        }
        return new TenantConfig(arguments, out).run();
    }

    private int run() throws IOException {
        var dmn = new DmnCommand(out, arguments.language());
        if (arguments.command().equals("dmn-import")) {
            return dmn.read(arguments.folders().getFirst());
        }
        var library = library();
        if (arguments.command().equals("dmn-export") && problems.isEmpty()) {
            return dmn.export(library, arguments.folders().getFirst().toString(), arguments.version());
        }
        var companies = new ArrayList<Company>();
        for (var folder : arguments.command().equals("dmn-export") ? List.<Path>of() : arguments.folders()) {
            company(folder, library, companies);
        }
        problems.forEach(problem -> out.println(problem.place() + ": " + problem.message(arguments.language())));
        if (!problems.isEmpty()) {
            return 1;
        }
        switch (arguments.command()) {
            case "show" -> new Report(arguments, library, out).show(companies.getFirst());
            case "diff" -> new Report(arguments, library, out).diff(companies.get(0), companies.get(1));
            default -> {}
        }
        return 0;
    }

    private Library library() throws IOException {
        var plugins = new ArrayList<PluginFiles>();
        for (var plugin : arguments.plugins()) {
            plugins.add(PluginSource.read(plugin));
        }
        var reading = Library.read(plugins);
        problems.addAll(reading.problems());
        return reading.library();
    }

    private void company(Path folder, Library library, List<Company> companies) throws IOException {
        var read = Company.read(folder.toRealPath(), library);
        problems.addAll(read.problems());
        read.company().ifPresent(companies::add);
    }
}
