package org.guiju.web.clause;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.Basis;
import org.guiju.web.wording.ValueWords;

/** The steps of a basis as lines people can follow: figures only, names of parameters and facts in words. */
public final class Arithmetic {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*(?!\\()");
    private static final Pattern LOGIC =
            Pattern.compile("^(if|some|every|get or else|first|count)\\b.*", Pattern.DOTALL);

    private final Basis basis;
    private final ValueWords words;
    private final Map<String, String> parameters;

    /** @param parameters values of the clause's parameters in words, by name */
    public Arithmetic(Basis basis, ValueWords words, Map<String, String> parameters) {
        this.basis = basis;
        this.words = words;
        this.parameters = parameters;
    }

    public List<SumLine> lines() {
        var lines = new ArrayList<SumLine>();
        for (var step : basis.steps()) {
            if (isFigure(step.value()) && !LOGIC.matcher(step.text()).matches()) {
                var line = SumLine.step(text(step), amount(step), 0);
                if (lines.stream().noneMatch(line::equals)) {
                    lines.add(line);
                }
            }
        }
        return List.copyOf(lines);
    }

    private static boolean isFigure(Object value) {
        return value instanceof Money || value instanceof BigDecimal;
    }

    private String text(Basis.Step step) {
        if (step.text().startsWith("round(")) {
            return words.words().of("sum.rounded");
        }
        return NAME.matcher(chosen(step.text()))
                .replaceAll(name -> label(name.group()).replace("$", "\\$"));
    }

    /** Which row a figure was taken from says nothing to a reader: {@code (if … else person).base_salary} is its salary. */
    private static String chosen(String text) {
        var end = text.indexOf(").");
        if (end < 0) {
            return text;
        }
        var open = 1;
        var start = end;
        while (open > 0 && start > 0) {
            start--;
            open += text.charAt(start) == ')' ? 1 : text.charAt(start) == '(' ? -1 : 0;
        }
        return chosen(text.substring(0, start) + text.substring(end + 2));
    }

    private String amount(Basis.Step step) {
        var figure = step.value() instanceof BigDecimal number
                        && number.stripTrailingZeros().scale() <= Money.SCALE
                ? words.of(Money.ofDecimal(number))
                : words.of(step.value());
        return parameters.getOrDefault(step.text(), figure);
    }

    private String label(String name) {
        var last = name.substring(name.lastIndexOf('.') + 1);
        return basis.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .map(parameter -> words.words().text(parameter.label()))
                .orElseGet(() -> words.words().orElse("fact." + last, last));
    }
}
