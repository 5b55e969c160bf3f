package org.guiju.rulebook.compiled;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.guiju.rulebook.expression.Expression;

/**
 * The code of a clause together with the values one company has for its parameters, resolved once. It follows from the clause
 * and the values, so it never makes two states different.
 */
public final class Answers {

    private final Supplier<Recipe> recipe;
    private volatile WeakReference<Templates.Entry> entry = new WeakReference<>(null);
    private volatile Vector parameters;

    public Answers(Supplier<Recipe> recipe) {
        this.recipe = recipe;
    }

    /**
     * Empty when the interpreter has the word: the clause is asked too seldom, the expression is not for code, a value does not
     * fit, or people see more digits of the result than a {@code long} knows of.
     *
     * @param values facts, and the parameters by their bare names
     */
    public Optional<Trace> ask(Expression expression, Map<String, ?> values) {
        return entry().asked().flatMap(template -> template.formula(expression)
                .filter(Formula::isShownExactly)
                .flatMap(formula -> formula.ask(values, parameters(template, values))));
    }

    private Templates.Entry entry() {
        var known = entry.get();
        if (known == null) {
            known = Templates.shared().entry(recipe.get());
            entry = new WeakReference<>(known);
        }
        return known;
    }

    private Vector parameters(Template template, Map<String, ?> values) {
        if (parameters == null) {
            parameters = template.resolve(values);
        }
        return parameters;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers;
    }

    @Override
    public int hashCode() {
        return Answers.class.hashCode();
    }
}
