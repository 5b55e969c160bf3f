package org.guiju.rulebook.expression;

/**
 * One line of the explanation: an operation or an input and what it came to.
 *
 * @param text the fragment of the expression, names kept, for example {@code person.base_salary × manager_penalty}
 * @param value its result, represented as in {@link Values}; an absent optional is {@link java.util.Optional#empty()}
 * @param depth how deep the fragment stands in the expression; the whole expression is at 0
 */
public record Step(String text, Object value, Type type, int depth) {}
