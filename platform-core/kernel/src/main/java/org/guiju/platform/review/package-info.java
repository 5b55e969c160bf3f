/**
 * What wants the look of those who supervise: entries of the docket that were late, missed, out of order, waived or changed, and
 * their signing off. Who supervises what is known to {@code supervision}.
 */
@Feature(
        name = "review",
        uses = {"tenancy", "value", "decision", "duty", "organisation", "record", "regulation", "supervision"})
package org.guiju.platform.review;

import org.guiju.platform.Feature;
