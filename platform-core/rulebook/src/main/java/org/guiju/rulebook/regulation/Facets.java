package org.guiju.rulebook.regulation;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.regulation.Control.Kind;
import org.guiju.sdk.Texts;

/** What a control means, facet by facet under the keys of the file format; spelling and layout of formulas left out. */
final class Facets {

    private final SortedMap<String, String> facets = new TreeMap<>();

    private Facets() {}

    static SortedMap<String, String> of(ClauseState state, Control control) {
        var facets = new Facets();
        facets.put("on", control.on());
        facets.put("when", control.when());
        facets.put("level", spelling(state.level(control)));
        facets.put(
                "binding",
                control.binding().event() + " " + spelling(control.binding().inFlight()));
        facets.put("says", control.says());
        facets.kind(control.kind());
        return Collections.unmodifiableSortedMap(facets.facets);
    }

    private void kind(Kind kind) {
        switch (kind) {
            case Kind.Gate gate -> {
                put("kind", "gate");
                put("effect", spelling(gate.effect()));
                put("unless", gate.unless());
                gate.field().ifPresent(field -> put("field", field));
            }
            case Kind.Calculation calculation -> {
                put("kind", "calculation");
                put("determines", calculation.determines());
                put("value", calculation.value().format());
            }
            case Kind.Deadline deadline -> deadline(deadline);
            case Kind.Consequence consequence -> consequence(consequence);
            case Kind.Rule rule -> put("kind", "rule");
        }
    }

    private void deadline(Kind.Deadline deadline) {
        put("kind", "deadline");
        put("duty", deadline.duty());
        put("title", deadline.title());
        put(deadline.workdays() ? "workdays" : "within", deadline.within().format());
        put("holders", deadline.holders().format());
        put("done_by", String.join(", ", deadline.doneBy()));
        deadline.lapse().ifPresent(lapse -> put("lapse", lapse));
    }

    private void consequence(Kind.Consequence consequence) {
        put("kind", consequence.bonus() ? "reward" : "sanction");
        put("for_each", consequence.each() + ": " + consequence.forEach());
        put(consequence.points() ? "points" : "amount", consequence.amount().format());
        put("nature", consequence.nature().format());
        consequence.supersedes().ifPresent(control -> put("supersedes", control.toString()));
        put("supersedes_when", consequence.supersedesWhen());
    }

    private void put(String facet, String value) {
        facets.put(facet, value);
    }

    private void put(String facet, Optional<Expression> expression) {
        expression.ifPresent(present -> facets.put(facet, present.format()));
    }

    private void put(String facet, Texts texts) {
        if (!texts.isEmpty()) {
            facets.put(facet, texts.zhHans() + "\n" + texts.zhHant() + "\n" + texts.en());
        }
    }

    private static String spelling(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
