/**
 * Asking people about a text before it binds them: who was asked about what, who took part, what they said. How a draft comes
 * to be and whether it may be published is known to {@code revision}.
 */
@Feature(
        name = "consultation",
        uses = {"tenancy", "value", "decision", "organisation", "record", "regulation"})
package org.guiju.platform.consultation;

import org.guiju.platform.Feature;
