package org.guiju.rulebook.regulation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;

/** What a higher layer forbids those below to say about a parameter, from a day on. */
public record Lock(Layer by, ClauseCode clause, String parameter, Bound bound, LocalDate from, Texts because) {

    public sealed interface Bound {

        /** The value that the bound names, where it names one. */
        default Optional<Object> limit() {
            return switch (this) {
                case Fixed(Object value) -> Optional.of(value);
                case AtLeast(Object value) -> Optional.of(value);
                case AtMost(Object value) -> Optional.of(value);
                case OneOf(Set<Object> values) -> Optional.empty();
            };
        }

        record Fixed(Object value) implements Bound {}

        record AtLeast(Object value) implements Bound {}

        record AtMost(Object value) implements Bound {}

        record OneOf(Set<Object> values) implements Bound {}
    }
}
