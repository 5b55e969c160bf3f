package org.guiju.platform.value;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/** For {@code uuid} columns that may be null: EclipseLink's own conversion fails on null. */
@Converter
public class OptionalUuid implements AttributeConverter<UUID, Object> {

    @Override
    public Object convertToDatabaseColumn(UUID id) {
        return id;
    }

    @Override
    public UUID convertToEntityAttribute(Object column) {
        return switch (column) {
            case null -> null;
            case UUID id -> id;
            default -> UUID.fromString(column.toString());
        };
    }
}
