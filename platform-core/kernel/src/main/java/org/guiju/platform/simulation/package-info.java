/**
 * What a draft would have made of what the company has done: over a period, of one act, and what a clause that only looks on
 * would have said. Reads the docket and writes nothing but its own results.
 */
@Feature(
        name = "simulation",
        uses = {"tenancy", "value", "decision", "organisation", "regulation", "revision", "duty"})
package org.guiju.platform.simulation;

import org.guiju.platform.Feature;
