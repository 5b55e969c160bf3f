/**
 * Published values that a lock of a higher layer does not let hold any more: found each midnight, owed by those who said
 * them, settled by the publication that complies. What holds meanwhile is the rulebook's to say.
 */
@Feature(
        name = "overruling",
        uses = {"tenancy", "value", "decision", "organisation", "regulation", "duty"})
package org.guiju.platform.overruling;

import org.guiju.platform.Feature;
