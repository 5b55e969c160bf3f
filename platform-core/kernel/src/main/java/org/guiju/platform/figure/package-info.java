/** Counts over what has been decided, owed and posted, for people who lead; nothing is judged or changed here. */
@Feature(
        name = "figure",
        uses = {"tenancy", "value"})
package org.guiju.platform.figure;

import org.guiju.platform.Feature;
