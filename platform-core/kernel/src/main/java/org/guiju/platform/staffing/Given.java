package org.guiju.platform.staffing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.value.Ids;

/** Values of an action or arguments of a fact, each of which may be missing. */
record Given(Map<String, Object> values) {

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name))
                .map(Object::toString)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    Optional<UUID> id(String name) {
        return text(name).flatMap(Ids::read);
    }

    Optional<LocalDate> day(String name) {
        return Optional.ofNullable(values.get(name))
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast);
    }
}
