package org.guiju.web.home;

import java.util.List;

/** Duties under one heading: over time, today, later. */
public record DutyGroup(String label, List<DutyLine> duties) {}
