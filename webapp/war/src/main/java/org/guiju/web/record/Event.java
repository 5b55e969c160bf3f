package org.guiju.web.record;

/**
 * Something that happened to a record.
 *
 * @param style {@code is-strong} where it changed something, {@code is-breach} where it was refused or held
 * @param quote what was written with it, or empty
 */
public record Event(String day, String time, String title, String who, String quote, String href, String style) {}
