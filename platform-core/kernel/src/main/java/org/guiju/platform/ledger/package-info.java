/** Proposed and posted money and points, with due process. Amounts come from decisions only. */
@Feature(
        name = "ledger",
        uses = {"tenancy", "value", "decision", "organisation", "record", "notification", "duty"})
package org.guiju.platform.ledger;

import org.guiju.platform.Feature;
