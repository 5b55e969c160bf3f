package org.guiju.web.simulation;

/** One effect of a draft in total, with the way to the acts behind it. */
public record TotalLine(String label, String amount, String style, String href) {}
