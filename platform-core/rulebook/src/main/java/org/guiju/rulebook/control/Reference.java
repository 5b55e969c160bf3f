package org.guiju.rulebook.control;

import java.util.function.Predicate;
import org.guiju.rulebook.expression.Origin;
import org.guiju.sdk.decision.ControlCode;

/**
 * A control of any regulation that a clause names somewhere.
 *
 * @param fits what it has to be there
 */
public record Reference(Origin at, ControlCode control, Predicate<Kind> fits) {}
