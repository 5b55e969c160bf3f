package org.guiju.web.home;

/** Work of one sort that waits for this person without a clock of its own, and where to do it. */
public record WaitLine(String says, String act, String href) {}
