package org.guiju.platform.extension;

import org.pf4j.ExtensionPoint;

/** An extension point of the tests. */
public interface Greeting extends ExtensionPoint {

    String greet();
}
