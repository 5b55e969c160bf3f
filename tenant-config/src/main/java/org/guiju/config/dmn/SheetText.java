package org.guiju.config.dmn;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.table.Sheet;
import org.guiju.rulebook.table.Sheet.Text;
import org.guiju.sdk.Texts;

/** A table as the {@code table:} of a clause file. */
final class SheetText {

    private final StringBuilder text = new StringBuilder();

    private SheetText() {}

    static String of(Sheet sheet) {
        var written = new SheetText();
        written.write(sheet);
        return written.text.toString();
    }

    private void write(Sheet sheet) {
        line("# " + sheet.name());
        line("table:");
        line("  hit: " + sheet.hit().name().toLowerCase(Locale.ROOT));
        line("  inputs:");
        sheet.inputs().forEach(this::input);
        line("  outputs:");
        sheet.outputs().forEach(output -> output(sheet, output));
        line("  rows:");
        sheet.rows().forEach(this::row);
    }

    private void input(Sheet.In input) {
        line("    - input: " + quoted(input.expression().text()));
        line("      label: " + texts(input.label()));
        value("min", input.min());
        value("max", input.max());
        value("step", input.step());
        values("allowed", input.allowed());
    }

    private void output(Sheet sheet, Sheet.Out output) {
        line("    - determines: " + quoted(output.name().text()));
        line("      label: " + texts(output.label()));
        line("      type: " + type(output.type()));
        values("allowed", output.allowed());
        value("none", output.none());
        if (!output.expects().isEmpty()) {
            line("      expects: {"
                    + output.expects().entrySet().stream()
                            .map(one -> quoted(sheet.inputs()
                                            .get(one.getKey())
                                            .expression()
                                            .text()) + ": "
                                    + one.getValue().name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))
                    + "}");
        }
    }

    private void row(Sheet.Row row) {
        line("    - when: " + list(row.when()));
        line("      then: " + list(row.then()));
        if (!row.because().isEmpty()) {
            line("      because: " + texts(row.because()));
        }
    }

    private void value(String key, Optional<Text> value) {
        value.ifPresent(found -> line("      " + key + ": " + quoted(found.text())));
    }

    private void values(String key, List<Text> values) {
        if (!values.isEmpty()) {
            line("      " + key + ": " + list(values));
        }
    }

    private static String list(List<Text> values) {
        return values.stream().map(value -> quoted(value.text())).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String texts(Texts texts) {
        return "{zh-Hans: " + quoted(texts.zhHans()) + ", zh-Hant: " + quoted(texts.zhHant()) + ", en: "
                + quoted(texts.en()) + "}";
    }

    private static String type(Type type) {
        return switch (type) {
            case Type.Money money -> "money";
            case Type.Percent percent -> "percent";
            case Type.Number(int scale) when scale == 0 -> "integer";
            case Type.Bool bool -> "boolean";
            case Type.Date date -> "date";
            case Type.Instant instant -> "instant";
            case Type.Duration duration -> "duration";
            case Type.Period period -> "period";
            case Type.Number number -> "number";
            default -> "text";
        };
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
