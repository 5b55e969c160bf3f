package org.guiju.rulebook.regulation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guiju.rulebook.source.Node;
import org.guiju.sdk.Money;

/**
 * Parameter values inside revisions and hashes: each says its own type, so that a revision can be read and its hash be
 * verified without the clause it was made from.
 */
final class ValueText {

    private ValueText() {}

    static Object write(Object value) {
        return switch (value) {
            case BigDecimal number -> Map.of("number", number.toPlainString());
            case Money money -> Map.of("money", money.toString());
            case Boolean flag -> Map.of("boolean", flag.toString());
            case LocalDate date -> Map.of("date", date.toString());
            case Duration duration -> Map.of("duration", duration.toString());
            case Period period -> Map.of("period", period.toString());
            case String text -> Map.of("text", text);
            case List<?> list ->
                Map.of("list", list.stream().map(ValueText::write).toList());
            case Map<?, ?> row -> Map.of("row", row(row));
            default -> throw new IllegalArgumentException("Not a parameter value: " + value.getClass());
        };
    }

    private static Map<String, Object> row(Map<?, ?> row) {
        var written = new TreeMap<String, Object>();
        row.forEach((name, value) -> written.put(name.toString(), write(value)));
        return written;
    }

    /** @throws IllegalArgumentException if the text was not written by {@link #write} */
    static Object read(Node node) {
        if (!(node instanceof Node.Mapping mapping) || mapping.entries().size() != 1) {
            throw new IllegalArgumentException("Not a parameter value at " + node.at());
        }
        var entry = mapping.entries().getFirst();
        return switch (entry.value()) {
            case Node.Scalar text -> scalar(entry.key().text(), text.text());
            case Node.Sequence list ->
                list.items().stream().map(ValueText::read).toList();
            case Node.Mapping row -> {
                var values = new LinkedHashMap<String, Object>();
                row.entries().forEach(cell -> values.put(cell.key().text(), read(cell.value())));
                yield values;
            }
        };
    }

    private static Object scalar(String type, String text) {
        return switch (type) {
            case "number" -> new BigDecimal(text);
            case "money" -> Money.ofDecimal(new BigDecimal(text));
            case "boolean" -> Boolean.valueOf(text);
            case "date" -> LocalDate.parse(text);
            case "duration" -> Duration.parse(text);
            case "period" -> Period.parse(text);
            case "text" -> text;
            default -> throw new IllegalArgumentException("Not a type of value: " + type);
        };
    }
}
