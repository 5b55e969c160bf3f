package org.guiju.rulebook.regulation;

import java.util.Map;

/**
 * A row of given, when and then that people of the trade can read; publishing is refused while one fails.
 *
 * @param action the action type it is about
 * @param given values by path, typed by the action type's scope
 * @param parameters parameter values that differ from those in force; empty to test the company's own
 * @param expect per control name the expected finding: {@code silent}, {@code refuses}, an amount, a value …
 */
public record Example(
        String name,
        String action,
        Map<String, Object> given,
        Map<String, Object> parameters,
        Map<String, Object> expect) {}
