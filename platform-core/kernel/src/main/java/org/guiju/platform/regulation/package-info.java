/** Where revisions live and which rulebook a company has now. Deciding is the rulebook's own business. */
@Feature(
        name = "regulation",
        uses = {"tenancy", "value", "extension"})
package org.guiju.platform.regulation;

import org.guiju.platform.Feature;
