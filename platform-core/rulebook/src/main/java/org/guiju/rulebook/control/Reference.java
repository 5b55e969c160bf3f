package org.guiju.rulebook.control;

import org.guiju.rulebook.expression.Origin;
import org.guiju.sdk.decision.ControlCode;

/** A control of any regulation that a clause names somewhere. */
public record Reference(Origin at, ControlCode control) {}
