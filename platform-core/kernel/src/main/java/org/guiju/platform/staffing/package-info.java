/**
 * Changing who works where: units, people, roles and salaries, each change an action. What they are is known to
 * {@code organisation}; who signs or owes what is other features' business.
 */
@Feature(
        name = "staffing",
        uses = {
            "tenancy",
            "value",
            "admission",
            "decision",
            "organisation",
            "regulation",
            "record",
            "notification",
            "duty",
            "ledger"
        })
package org.guiju.platform.staffing;

import org.guiju.platform.Feature;
