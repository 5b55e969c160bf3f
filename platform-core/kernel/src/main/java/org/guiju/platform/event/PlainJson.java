package org.guiju.platform.event;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.guiju.rulebook.schema.Field;
import org.guiju.sdk.Money;

/** Values of fields as other systems read them: money as exact decimals, days and moments as ISO text. */
final class PlainJson {

    private PlainJson() {}

    static JsonValue of(Field field, Object value) {
        return switch (value) {
            case Boolean flag -> flag ? JsonValue.TRUE : JsonValue.FALSE;
            case BigDecimal number -> Json.createValue(number);
            case Integer number -> Json.createValue(number);
            case Long number -> Json.createValue(number);
            case Money money -> Json.createValue(money.toDecimal());
            case Map<?, ?> row
            when !field.columns().isEmpty() -> {
                var object = Json.createObjectBuilder();
                field.columns().stream()
                        .filter(EventBody::tellable)
                        .filter(column -> row.get(column.name()) != null)
                        .forEach(column -> object.add(column.name(), of(column, row.get(column.name()))));
                yield object.build();
            }
            case Map<?, ?> file -> {
                var object = Json.createObjectBuilder();
                file.forEach((name, item) -> object.add(name.toString(), item.toString()));
                yield object.build();
            }
            case Collection<?> items -> {
                var array = Json.createArrayBuilder();
                items.forEach(item -> array.add(of(field, item)));
                yield array.build();
            }
            default -> Json.createValue(value.toString());
        };
    }
}
