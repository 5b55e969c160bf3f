package org.guiju.rulebook.control;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guiju.rulebook.expression.Expression;
import org.guiju.sdk.Texts;

/** What a control means, facet by facet under the keys of the file format; spelling and layout of formulas left out. */
public final class Facets {

    private final SortedMap<String, String> facets = new TreeMap<>();

    private Facets() {}

    /**
     * @param readings one control as it was read for each of its actions
     * @param level in force
     */
    public static SortedMap<String, String> of(List<Control> readings, Level level) {
        var control = readings.getFirst();
        var facets = new Facets();
        facets.put("on", readings.stream().map(Control::on).collect(Collectors.joining(", ")));
        facets.applies(control.applies());
        facets.put("when", control.when());
        facets.put("level", level);
        facets.put(
                "binding",
                control.binding().event() + " " + spelling(control.binding().inFlight()));
        facets.put("says", control.says());
        control.waiver().ifPresent(facets::waiver);
        control.supersedes().ifPresent(other -> facets.put("supersedes", other.toString()));
        control.per().ifPresent(facets::per);
        facets.put("quotas", control.quotas().stream().map(Attainment::toString).toList());
        control.kind().describe(facets);
        return Collections.unmodifiableSortedMap(facets.facets);
    }

    private void applies(Applicability applies) {
        put("units", applies.units());
        put("unit_kinds", applies.unitKinds());
        put("roles", applies.roles());
    }

    private void waiver(WaiverTerms terms) {
        put("waiver", String.join(" / ", terms.by()) + ", " + terms.maxUses() + " ×, " + terms.maxDays() + " d");
        terms.duty().ifPresent(duty -> put("waiver duty", duty.title()));
    }

    private void per(PerPeriod per) {
        var whose = per.people().isEmpty() ? per.units() : per.people();
        put("per", spelling(per.period()) + " " + String.join(" ", whose) + ": " + per.sums());
        per.paid().ifPresent(paid -> put("paid", paid(paid)));
        put("nature", per.nature());
    }

    private static String paid(Paid paid) {
        return switch (paid) {
            case Paid.Nobody nobody -> "nobody";
            case Paid.Head(String role) -> role;
            case Paid.Members(var parts) ->
                parts.stream()
                        .map(part -> part.role() + " " + part.share().format() + " " + spelling(part.by()))
                        .collect(Collectors.joining(", "));
        };
    }

    private void put(String facet, java.util.Set<String> codes) {
        if (!codes.isEmpty()) {
            put(facet, codes.stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    void kind(String spelling) {
        put("kind", spelling);
    }

    void put(String facet, String value) {
        facets.put(facet, value);
    }

    void put(String facet, List<String> values) {
        if (!values.isEmpty()) {
            facets.put(facet, String.join(", ", values));
        }
    }

    void put(String facet, Enum<?> constant) {
        facets.put(facet, spelling(constant));
    }

    void put(String facet, Choice<?> choice) {
        put(facet, choice.spelling());
    }

    void put(String facet, Expression expression) {
        facets.put(facet, expression.format());
    }

    void put(String facet, Optional<Expression> expression) {
        expression.ifPresent(present -> put(facet, present));
    }

    void put(String facet, Texts texts) {
        if (!texts.isEmpty()) {
            facets.put(facet, texts.zhHans() + "\n" + texts.zhHant() + "\n" + texts.en());
        }
    }

    private static String spelling(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
