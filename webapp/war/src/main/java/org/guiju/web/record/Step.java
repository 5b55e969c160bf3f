package org.guiju.web.record;

/** A state on the way of a record: past, present or still to come. */
public record Step(String label, String note, boolean past, boolean present) {}
