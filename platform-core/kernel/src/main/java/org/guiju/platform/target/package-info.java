/**
 * Targets of units and people per period, splitting and confirming them, how far they are reached, and looking at them in
 * time. Whether a target may be set like that, and whether it is reached, its clause says.
 */
@Feature(
        name = "target",
        uses = {"tenancy", "value", "decision", "organisation", "regulation", "duty", "measure"})
package org.guiju.platform.target;

import org.guiju.platform.Feature;
