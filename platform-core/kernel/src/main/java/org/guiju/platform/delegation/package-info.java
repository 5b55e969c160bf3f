/** Who signs for whom and from when to when. Knows dates and people; what is signed is no concern of it. */
@Feature(
        name = "delegation",
        uses = {"tenancy", "value", "decision", "organisation"})
package org.guiju.platform.delegation;

import org.guiju.platform.Feature;
