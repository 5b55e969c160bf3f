/**
 * Tablets: those that several people share, each acting there in their own name, and what any browser kept while it had no
 * connection: how far its clock is believed, how acts come to the desk once, and what the desk could not take. Nothing here decides about an act; that is the desk's.
 */
@Feature(
        name = "tablet",
        uses = {
            "tenancy",
            "value",
            "decision",
            "duty",
            "notification",
            "organisation",
            "pin",
            "record",
            "regulation",
            "sealing"
        })
package org.guiju.platform.tablet;

import org.guiju.platform.Feature;
