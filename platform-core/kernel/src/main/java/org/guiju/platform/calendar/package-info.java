/** Keeping the work calendar: special days, years confirmed by the company, hours of units. Clocks are none of its business. */
@Feature(
        name = "calendar",
        uses = {"tenancy", "value", "organisation", "decision"})
package org.guiju.platform.calendar;

import org.guiju.platform.Feature;
