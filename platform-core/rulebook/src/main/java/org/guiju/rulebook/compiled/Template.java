package org.guiju.rulebook.compiled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Type;

/** A clause as code. It knows no company: what a company has chosen comes as a {@link Vector}. */
public final class Template {

    private final Map<Expression, Formula> formulas = new HashMap<>();
    private final Map<Expression, String> interpreted = new LinkedHashMap<>();
    private final Parameters parameters;

    private Template(Map<String, Type> parameters, Dictionary dictionary) {
        this.parameters = new Parameters(parameters, dictionary);
    }

    /** @param parameters names and types of what each company chooses */
    public static Template of(List<Expression> expressions, Map<String, Type> parameters) {
        var dictionary = new Dictionary();
        var template = new Template(parameters, dictionary);
        Map<Expression, Plan> plans = new LinkedHashMap<>();
        for (var expression : expressions) {
            try {
                if (!plans.containsKey(expression)) {
                    plans.put(expression, Plan.of(expression, template.parameters, dictionary));
                }
            } catch (Uncompilable part) {
                template.interpreted.put(expression, part.getMessage());
            }
        }
        if (!plans.isEmpty()) {
            template.generate(plans);
        }
        return template;
    }

    private void generate(Map<Expression, Plan> plans) {
        var code = Generator.code(List.copyOf(plans.values()));
        plans.forEach((expression, plan) -> formulas.put(expression, new Formula(formulas.size(), plan, code)));
    }

    /** Empty for an expression that only the interpreter can run. */
    public Optional<Formula> formula(Expression expression) {
        return Optional.ofNullable(formulas.get(expression));
    }

    public Vector resolve(Map<String, ?> values) {
        return parameters.resolve(values);
    }

    public Coverage coverage() {
        var left = new ArrayList<Coverage.Left>();
        interpreted.forEach((expression, part) -> left.add(new Coverage.Left(expression.text(), part)));
        return new Coverage(formulas.size(), left);
    }
}
