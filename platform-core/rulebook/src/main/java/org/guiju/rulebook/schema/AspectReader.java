package org.guiju.rulebook.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Canonical;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Thing;
import org.guiju.sdk.Texts;

/**
 * Reads {@code aspects/<code>.yaml}, and under {@code law} of an action type which aspects it wears. An aspect is what laws
 * want to know of an act whatever its type, e.g. a temperature of food: an action type that nobody submits, whose fields
 * other action types fill from their own values.
 */
public final class AspectReader {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+");

    private final Map<String, ActionType> aspects;
    private final Problems problems;

    AspectReader(Map<String, ActionType> aspects, Problems problems) {
        this.aspects = aspects;
        this.problems = problems;
    }

    public static ActionType read(String plugin, Section file) {
        var title = file.texts("title");
        var aspect = new ActionType(
                file.requiredName("aspect", CODE),
                plugin,
                title,
                title,
                Texts.none(),
                ActionType.Intent.REQUEST,
                Set.of(),
                Optional.empty(),
                Set.of(),
                List.of(),
                FieldReader.read(file, Set.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                false,
                false,
                Optional.empty(),
                false,
                Canonical.hash(Canonical.text(file.tree())));
        file.close();
        return aspect;
    }

    /** Aspects by code, each with its values; without any jurisdiction pack nobody asks about them. */
    Map<String, Map<String, Expression>> worn(ActionType type, Section action) {
        var worn = new LinkedHashMap<String, Map<String, Expression>>();
        if (aspects.isEmpty()) {
            action.skip("law");
            return worn;
        }
        for (var entry : action.entries("law")) {
            var code = entry.key().text();
            var aspect = Optional.ofNullable(aspects.get(code));
            if (aspect.isEmpty()) {
                problems.unknown(entry.key().at(), Thing.ASPECT, code, aspects.keySet());
            }
            aspect.flatMap(known -> Section.of(entry.value(), problems).map(terms -> terms(type, known, terms)))
                    .ifPresent(terms -> worn.put(code, terms));
        }
        return worn;
    }

    private Map<String, Expression> terms(ActionType type, ActionType aspect, Section section) {
        var terms = new LinkedHashMap<String, Expression>();
        var formulas = new Formulas(type.scope(), problems);
        for (var field : aspect.fields()) {
            if (field.required() && !section.has(field.name())) {
                problems.add(section.at(), Code.MISSING_KEY, field.name());
            }
            section.scalar(field.name())
                    .flatMap(text -> formulas.compile(text, Type.optional(field.type())))
                    .ifPresent(term -> terms.put(field.name(), term));
        }
        section.close();
        return terms;
    }
}
