/**
 * What acts have added to the measures of people's work, as their clauses found it at the time. Sums are taken from these
 * lines only; what follows from a sum is for targets and calculations.
 */
@Feature(
        name = "measure",
        uses = {"tenancy", "value", "decision", "organisation"})
package org.guiju.platform.measure;

import org.guiju.platform.Feature;
