package org.guiju.platform.tablet;

import java.util.Optional;
import org.guiju.platform.decision.Actor;

/**
 * Where acts come from.
 *
 * @param signedIn in whose name the browser is signed in
 * @param tablet the shared one that signed them; absent on somebody's own device, where whoever is signed in acts
 */
public record Sender(Actor signedIn, Optional<Tablet> tablet) {}
