package org.guiju.web.regulation;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.table.Sheet;
import org.guiju.sdk.Texts;

/** A decision table in the notation of clause files, for the editor in the browser. */
final class SheetJson {

    private SheetJson() {}

    static JsonObjectBuilder of(Sheet sheet) {
        JsonArrayBuilder inputs = Json.createArrayBuilder();
        sheet.inputs().forEach(input -> inputs.add(input(input)));
        JsonArrayBuilder outputs = Json.createArrayBuilder();
        sheet.outputs().forEach(output -> outputs.add(output(output, sheet.inputs())));
        JsonArrayBuilder rows = Json.createArrayBuilder();
        sheet.rows().forEach(row -> rows.add(row(row)));
        return Json.createObjectBuilder()
                .add("hit", sheet.hit().name().toLowerCase(Locale.ROOT))
                .add("inputs", inputs)
                .add("outputs", outputs)
                .add("rows", rows);
    }

    private static JsonObjectBuilder input(Sheet.In input) {
        var json = Json.createObjectBuilder()
                .add("label", texts(input.label(), input.expression().text()))
                .add("input", input.expression().text());
        input.min().ifPresent(min -> json.add("min", min.text()));
        input.max().ifPresent(max -> json.add("max", max.text()));
        input.step().ifPresent(step -> json.add("step", step.text()));
        if (!input.allowed().isEmpty()) {
            json.add("allowed", array(input.allowed()));
        }
        return json;
    }

    private static JsonObjectBuilder output(Sheet.Out output, List<Sheet.In> inputs) {
        var json = Json.createObjectBuilder()
                .add("determines", output.name().text())
                .add("label", texts(output.label(), output.name().text()))
                .add("type", type(output.type()));
        if (!output.allowed().isEmpty()) {
            json.add("allowed", array(output.allowed()));
        }
        if (!output.expects().isEmpty()) {
            JsonObjectBuilder expects = Json.createObjectBuilder();
            output.expects()
                    .forEach((input, way) -> expects.add(
                            inputs.get(input).expression().text(), way.name().toLowerCase(Locale.ROOT)));
            json.add("expects", expects);
        }
        output.none().ifPresent(none -> json.add("none", none.text()));
        return json;
    }

    private static JsonObjectBuilder row(Sheet.Row row) {
        var json = Json.createObjectBuilder().add("when", array(row.when())).add("then", array(row.then()));
        if (!row.because().isEmpty()) {
            json.add("because", texts(row.because(), ""));
        }
        return json;
    }

    private static JsonArrayBuilder array(List<Sheet.Text> texts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        texts.forEach(text -> array.add(text.text()));
        return array;
    }

    private static JsonObjectBuilder texts(Texts texts, String otherwise) {
        return Json.createObjectBuilder()
                .add("zh-Hans", texts.zhHans().isBlank() ? otherwise : texts.zhHans())
                .add("zh-Hant", texts.zhHant().isBlank() ? otherwise : texts.zhHant())
                .add("en", texts.en().isBlank() ? otherwise : texts.en());
    }

    /** As files spell types of outputs. */
    private static String type(Type type) {
        return switch (type) {
            case Type.Optional(Type of) -> type(of);
            case Type.Money money -> "money";
            case Type.Amount amount -> "money";
            case Type.Percent percent -> "percent";
            case Type.Number(int scale) -> scale == 0 ? "integer" : "number";
            case Type.Bool bool -> "boolean";
            case Type.Date date -> "date";
            case Type.Instant instant -> "instant";
            case Type.Duration duration -> "duration";
            case Type.Period period -> "period";
            default -> "text";
        };
    }
}
