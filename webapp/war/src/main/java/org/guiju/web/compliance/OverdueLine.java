package org.guiju.web.compliance;

/**
 * Something that is owed and over.
 *
 * @param href where it is dealt with; empty where that is nowhere in particular
 */
public record OverdueLine(String unit, String title, String holder, String due, String href) {}
