package org.guiju.rulebook.control;

import java.util.Optional;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Node;

/**
 * Where an expression stands in a clause's file, for an editor. A control of several actions names the same place once for each.
 *
 * @param scope what can be read there
 * @param expected type of the result; empty where the expression says itself
 */
public record Place(Node.Scalar text, Scope scope, Optional<Type> expected) {}
