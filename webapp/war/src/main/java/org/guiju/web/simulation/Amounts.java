package org.guiju.web.simulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.guiju.platform.simulation.Effect;
import org.guiju.sdk.Money;
import org.guiju.web.wording.Words;

/** Effects of a draft in words and figures. */
@RequestScoped
public class Amounts {

    @Inject
    private Words words;

    String label(Effect effect) {
        return words.of("sim.effect." + effect.name().toLowerCase(Locale.ROOT));
    }

    String of(Effect effect, long amount) {
        if (effect.isMoney()) {
            return words.money(new Money(amount));
        }
        return words.number(
                effect.isPoints() ? BigDecimal.valueOf(amount, 2).stripTrailingZeros() : BigDecimal.valueOf(amount));
    }

    /** More minus less; empty where nothing changes. */
    String net(Map<Effect, Long> effects, Effect more, Effect less) {
        var net = effects.getOrDefault(more, 0L) - effects.getOrDefault(less, 0L);
        if (net == 0) {
            return "";
        }
        return (net > 0 ? "+" : "\u2212") + of(more, Math.abs(net));
    }

    String count(Map<Effect, Long> effects, Effect effect) {
        return effects.containsKey(effect) ? of(effect, effects.get(effect)) : "";
    }

    static String style(Effect effect) {
        return switch (effect) {
            case BLOCKED, FINED_MORE, PAID_LESS, POINTS_MORE -> "is-refuses";
            case ALLOWED, FINED_LESS, PAID_MORE, POINTS_LESS -> "is-permits";
            case HELD -> "is-pending";
            case WARNED, DUTIES_MORE -> "is-warns";
            case UNWARNED, DUTIES_FEWER, OTHER -> "";
        };
    }
}
