/** What clauses left open waits here for somebody who may settle it. The act is then decided again by the desk. */
@Feature(
        name = "adjudication",
        uses = {"tenancy", "value", "decision", "organisation", "regulation", "notification"})
package org.guiju.platform.adjudication;

import org.guiju.platform.Feature;
