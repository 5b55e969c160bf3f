/**
 * What clauses calculate over a period, for everybody or for units whose people share in it: calculated off the request,
 * held or released by people, closed into the ledger, corrected by lines of later runs. The amounts come from decisions about
 * {@code CalculatePeriod} only.
 */
@Feature(
        name = "calculation",
        uses = {"tenancy", "value", "decision", "organisation", "regulation", "duty", "measure", "ledger"})
package org.guiju.platform.calculation;

import org.guiju.platform.Feature;
