/** From draft to publication of a company's revision. What is in force is the regulation feature's to say. */
@Feature(
        name = "revision",
        uses = {"tenancy", "value", "decision", "organisation", "record", "regulation", "consultation"})
package org.guiju.platform.revision;

import org.guiju.platform.Feature;
