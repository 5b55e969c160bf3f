/** The one door: puts actions before the clauses in force, keeps the answers, carries out what was permitted. No other feature writes business data. */
@Feature(
        name = "decision",
        uses = {"tenancy", "value", "organisation", "regulation", "record", "extension", "notification"})
package org.guiju.platform.decision;

import org.guiju.platform.Feature;
