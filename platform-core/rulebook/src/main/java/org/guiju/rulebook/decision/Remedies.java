package org.guiju.rulebook.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guiju.rulebook.control.WaiverTerms;
import org.guiju.sdk.decision.Basis;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;

/** What would make it pass? Read from a decision's own reasons; a pure function. */
public final class Remedies {

    /** A comparison as the steps write it; one inside a larger condition has a step of its own. */
    private static final Pattern COMPARISON = Pattern.compile("(.+?) ([<>=≠≤≥]) (.+)");

    private static final Pattern COMPOUND = Pattern.compile(".*(\\b(and|or|satisfies|if|then)\\b|^not\\().*");

    private static final Map<String, String> OPPOSITE =
            Map.of("<", "≥", "≥", "<", ">", "≤", "≤", ">", "=", "≠", "≠", "=");

    private Remedies() {}

    /** @param terms on what terms a control in force may be waived */
    public static List<Remedy> of(Decision decision, Function<ControlCode, Optional<WaiverTerms>> terms) {
        return decision.findings().stream()
                .flatMap(found -> of(found, terms))
                .distinct()
                .toList();
    }

    private static Stream<Remedy> of(ClauseFinding found, Function<ControlCode, Optional<WaiverTerms>> terms) {
        var control = found.control();
        var waiver = terms.apply(control).map(may -> (Remedy) new Remedy.Waiver(control, may.by()));
        return switch (found.finding()) {
            case Finding.Refuses refuses -> Stream.concat(limits(found), waiver.stream());
            case Finding.Requires requires ->
                Stream.of(
                                requires.field().map(name -> (Remedy) new Remedy.Field(control, name)).stream(),
                                limits(found),
                                waiver.stream())
                        .flatMap(some -> some);
            case Finding.Awaits awaits ->
                Stream.concat(Stream.of(new Remedy.Signatures(control, awaits.agreement())), waiver.stream());
            default -> Stream.empty();
        };
    }

    /** Of a condition that holds, the comparisons that make it hold. */
    private static Stream<Remedy> limits(ClauseFinding found) {
        var limits = new ArrayList<Remedy>();
        for (var step : found.basis().steps()) {
            var comparison = COMPARISON.matcher(step.text());
            if (Boolean.TRUE.equals(step.value())
                    && !COMPOUND.matcher(step.text()).matches()
                    && comparison.matches()) {
                var what = comparison.group(1);
                var limit = comparison.group(3);
                value(found.basis(), what)
                        .ifPresent(actual -> limits.add(new Remedy.Limit(
                                found.control(),
                                what,
                                actual,
                                OPPOSITE.get(comparison.group(2)),
                                limit,
                                value(found.basis(), limit))));
            }
        }
        return limits.stream();
    }

    private static Optional<Object> value(Basis basis, String text) {
        return basis.steps().stream()
                .filter(step -> step.text().equals(text))
                .map(Basis.Step::value)
                .findFirst();
    }
}
