package org.guiju.rulebook.control;

import org.guiju.rulebook.expression.Origin;

/**
 * A question of its kind that a control leaves to each company.
 *
 * @param parameter name under which the company answers it
 */
public record AskedQuestion(String parameter, KindQuestion question, Origin at) {}
