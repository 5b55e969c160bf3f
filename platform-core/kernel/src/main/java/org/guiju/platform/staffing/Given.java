package org.guiju.platform.staffing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Values of an action or arguments of a fact, each of which may be missing. */
record Given(Map<String, Object> values) {

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name))
                .map(Object::toString)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    Optional<UUID> id(String name) {
        return text(name)
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString);
    }

    Optional<LocalDate> day(String name) {
        return Optional.ofNullable(values.get(name))
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast);
    }
}
