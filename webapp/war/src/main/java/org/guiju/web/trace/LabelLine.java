package org.guiju.web.trace;

/** A line of a label. */
public record LabelLine(String name, String value) {}
