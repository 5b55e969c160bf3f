package org.guiju.web.record;

import org.guiju.web.clause.ClauseChip;
import org.guiju.web.wording.ClockFace;

/** A duty on a record: who owes what by when. */
public record RunningClock(ClockFace clock, String title, String holder, ClauseChip clause) {}
