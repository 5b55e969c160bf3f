/** Business records with their index and numbers. Changed by the desk only. */
@Feature(
        name = "record",
        uses = {"tenancy", "value", "organisation", "regulation"})
package org.guiju.platform.record;

import org.guiju.platform.Feature;
