package org.guiju.rulebook.decision;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.Basis.ParameterValue;
import org.guiju.sdk.decision.Parameters;

/** Typed reads of a clause state's values. */
record StateParameters(Map<String, ParameterValue> values) implements Parameters {

    @Override
    public BigDecimal number(String name) {
        return value(name, BigDecimal.class);
    }

    @Override
    public BigDecimal percent(String name) {
        return value(name, BigDecimal.class);
    }

    @Override
    public Money money(String name) {
        return value(name, Money.class);
    }

    @Override
    public Duration duration(String name) {
        return value(name, Duration.class);
    }

    @Override
    public Period period(String name) {
        return value(name, Period.class);
    }

    @Override
    public boolean flag(String name) {
        return value(name, Boolean.class);
    }

    @Override
    public String choice(String name) {
        return value(name, String.class);
    }

    @Override
    public List<String> choices(String name) {
        List<?> chosen = value(name, List.class);
        return chosen.stream().map(String::valueOf).toList();
    }

    private <T> T value(String name, Class<T> type) {
        var found = values.get(name);
        if (found == null || !type.isInstance(found.value())) {
            throw new IllegalArgumentException("No parameter " + name + " of type " + type.getSimpleName());
        }
        return type.cast(found.value());
    }
}
