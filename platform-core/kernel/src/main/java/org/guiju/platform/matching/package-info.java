/** Saying that two records are not the same thing though a match key takes them for it. Finding matches is not done here. */
@Feature(
        name = "matching",
        uses = {"tenancy", "record", "decision", "value"})
package org.guiju.platform.matching;

import org.guiju.platform.Feature;
