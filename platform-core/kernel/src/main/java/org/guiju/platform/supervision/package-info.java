/**
 * Which post supervises a regulation, in which units nobody fills it, and who stands in there. What somebody has to do about
 * a vacancy, its clause says.
 */
@Feature(
        name = "supervision",
        uses = {"tenancy", "value", "decision", "organisation", "regulation", "revision", "duty", "staffing"})
package org.guiju.platform.supervision;

import org.guiju.platform.Feature;
