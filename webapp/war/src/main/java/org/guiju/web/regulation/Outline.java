package org.guiju.web.regulation;

/** A clause in the workbench's list. */
public record Outline(String number, String title, boolean here, boolean changed) {}
