package org.guiju.web.clause;

/**
 * Names the clause behind something and leads to 依据.
 *
 * @param label regulation, number and short name, e.g. {@code 案场销售制度 5.1b　报销售经理判定}
 * @param href inside the application, beginning with a slash
 * @param law whether it is a law, which wears the seal instead of §
 */
public record ClauseChip(String label, String href, boolean law) {}
