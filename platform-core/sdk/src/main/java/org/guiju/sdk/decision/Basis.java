package org.guiju.sdk.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.guiju.sdk.Texts;

/**
 * Why a clause said what it said (依据): complete, so that it can be read years later without today's data.
 *
 * @param revision number of the revision that spoke
 * @param effectiveFrom since when its clause was in force
 * @param boundBy the event whose date picked the revision, e.g. {@code record.opened_at}
 * @param boundAt the date of that event
 * @param clauseHash hash of the clause state as it stood
 * @param parameters values used, each with the layers that spoke
 * @param inputs facts read, by path
 * @param steps the arithmetic in reading order; an {@link Explanation} is worked out only when it is read
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Basis(
        int revision,
        Instant effectiveFrom,
        String boundBy,
        Instant boundAt,
        String clauseHash,
        List<ParameterValue> parameters,
        Map<String, Object> inputs,
        List<Step> steps) {

    public Basis {
        parameters = List.copyOf(parameters);
        inputs = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(inputs));
        steps = steps instanceof Explanation ? steps : List.copyOf(steps);
    }

    /** One operation: the words of the formula, and what came out. */
    public record Step(String text, Object value, int depth) {}

    /** A parameter's value and every layer that spoke about it. */
    public record ParameterValue(String name, Texts label, Object value, Layer winner, List<Said> layers) {}

    /** What one layer said: a value, a bound, or nothing. */
    public record Said(Layer layer, Optional<Object> value, Optional<Texts> lock) {}
}
