package org.guiju.config.eval;

import org.guiju.rulebook.expression.Type;

/**
 * A value with its static type.
 *
 * @param value represented as in {@link org.guiju.rulebook.expression.Values}; an absent one is
 *     {@link java.util.Optional#empty()}
 */
record Typed(Type type, Object value) {}
