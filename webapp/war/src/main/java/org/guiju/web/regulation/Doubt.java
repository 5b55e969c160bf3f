package org.guiju.web.regulation;

import java.util.List;

/**
 * Something about the draft that a person has to decide on.
 *
 * @param accepted whether somebody has
 */
public record Doubt(String id, String clause, String text, List<String> corrections, boolean accepted) {}
