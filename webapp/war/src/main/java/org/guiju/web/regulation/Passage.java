package org.guiju.web.regulation;

/**
 * A part of a clause that can be written otherwise, as the draft has it.
 *
 * @param part its way from the top of the clause, e.g. {@code controls/0/when}
 */
public record Passage(String part, String label, String text) {}
