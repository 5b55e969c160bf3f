/** What somebody owes by a time, opened and closed by decisions; clocks that lapse go back to the desk. */
@Feature(
        name = "duty",
        uses = {"round", "tenancy", "value", "decision", "organisation", "record", "regulation", "notification"})
package org.guiju.platform.duty;

import org.guiju.platform.Feature;
