/** Time-boxed, counted exceptions that somebody else granted: who asked for what, how often it was used, how it ended. */
@Feature(
        name = "waiver",
        uses = {"tenancy", "value", "decision", "organisation", "regulation", "duty", "notification"})
package org.guiju.platform.waiver;

import org.guiju.platform.Feature;
