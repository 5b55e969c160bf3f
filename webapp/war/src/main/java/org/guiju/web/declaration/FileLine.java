package org.guiju.web.declaration;

/** A declaration in its latest version. */
public record FileLine(String path, String version, String by, String source) {}
