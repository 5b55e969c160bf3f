package org.guiju.web.modules;

/**
 * A module in a list.
 *
 * @param style of the state's tag
 * @param why why it does not run, or what is wrong with its files; empty when all is well
 * @param brings the regulations it ships, in words
 * @param used whether the company has switched it on
 */
public record ModuleLine(
        String id,
        String version,
        String provider,
        String state,
        String style,
        String why,
        String brings,
        String file,
        String key,
        boolean used) {}
