package org.guiju.config.dmn;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.control.Tabulation;
import org.guiju.rulebook.dmn.DmnException;
import org.guiju.rulebook.dmn.DmnModel.Logic;
import org.guiju.rulebook.dmn.DmnReader;
import org.guiju.rulebook.dmn.DmnVersion;
import org.guiju.rulebook.dmn.DmnWriter;
import org.guiju.rulebook.expression.UndeterminedException;
import org.guiju.rulebook.regulation.Clause;
import org.guiju.rulebook.regulation.Library;
import org.guiju.sdk.decision.ControlCode;

/** Runs {@code dmn export} and {@code dmn import}. Ends with 0 when all is well, 1 with problems, 2 when asked wrongly. */
public final class DmnCommand {

    private final PrintStream out;
    private final Locale language;

    public DmnCommand(PrintStream out, Locale language) {
        this.out = out;
        this.language = language;
    }

    /** @param address of the control, e.g. {@code RE-SALES/8.2#commission} */
    public int export(Library library, String address, String version) {
        var wanted = DmnVersion.of(version);
        if (wanted.isEmpty()) {
            out.println("--version 1.5 | 1.3");
            return 2;
        }
        var table = tabulation(library, address);
        if (table.isEmpty()) {
            out.println(address + ": no calculation with a table");
            return 1;
        }
        try {
            var sheet = table.get().table(shipped(library, address)).sheet();
            out.print(DmnWriter.write(sheet, wanted.get()));
            return 0;
        } catch (UndeterminedException noRows) {
            out.println(address + ": " + noRows.subject() + " has no rows that make a table");
            return 1;
        }
    }

    private static Optional<Tabulation> tabulation(Library library, String address) {
        return clause(library, address).stream()
                .flatMap(clause -> clause.controls().stream())
                .filter(control -> control.code().toString().equals(address))
                .map(Control::kind)
                .filter(Tabulation.class::isInstance)
                .map(Tabulation.class::cast)
                .findFirst();
    }

    private static Optional<Clause> clause(Library library, String address) {
        try {
            return library.clause(ControlCode.of(address).clause());
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /** The values that the template ships. */
    private static Map<String, Object> shipped(Library library, String address) {
        Map<String, Object> values = new java.util.HashMap<>();
        clause(library, address).ifPresent(clause -> clause.parameters()
                .forEach((name, parameter) -> parameter.template().ifPresent(value -> values.put(name, value))));
        return values;
    }

    /** Prints the table as a clause file has it, every one if the file holds several. */
    public int read(Path file) throws IOException {
        try {
            var model = DmnReader.read(file.toString(), Files.readString(file));
            List<Logic.Table> tables = new ArrayList<>();
            for (var decision : model.decisions()) {
                if (decision.logic() instanceof Logic.Table table) {
                    tables.add(table);
                } else {
                    out.println("# " + decision.name() + ": not a table, left out (" + decision.at() + ")");
                }
            }
            tables.forEach(table -> out.print(SheetText.of(table.sheet())));
            return tables.isEmpty() ? 1 : 0;
        } catch (DmnException wrong) {
            out.println(wrong.at() + ": " + wrong.says().in(language));
            return 1;
        }
    }
}
