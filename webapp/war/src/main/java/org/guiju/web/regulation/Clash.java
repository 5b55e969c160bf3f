package org.guiju.web.regulation;

/**
 * Two clauses of which somebody has to say which holds.
 *
 * @param decided who has decided what and why, or empty
 */
public record Clash(String id, String clauses, String text, String decided) {}
