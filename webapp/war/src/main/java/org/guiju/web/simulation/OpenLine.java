package org.guiju.web.simulation;

/** Acts of which nothing can be said, and why. */
public record OpenLine(String why, String acts) {}
