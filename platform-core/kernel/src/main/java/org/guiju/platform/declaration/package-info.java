/**
 * Types that a company declares for itself: action types, record types, and fields of shipped ones. Checks and keeps them;
 * what they mean is the rulebook's to say, and what was recorded under an earlier version stays as it is.
 */
@Feature(
        name = "declaration",
        uses = {"tenancy", "value", "record", "regulation", "decision"})
package org.guiju.platform.declaration;

import org.guiju.platform.Feature;
