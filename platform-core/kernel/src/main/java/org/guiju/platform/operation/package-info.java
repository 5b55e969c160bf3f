/**
 * What the operators of the platform do with companies: open them, invite their first administrator, suspend, resume and close
 * them. Operators work for a company of their own, {@code platform}, through the same desk; what they did to a company is copied
 * into that company's docket by a clock. The door for whoever holds a link, of whichever kind, is here too, because the first one opens
 * the company. Nothing else here reads what a company owns.
 */
@Feature(
        name = "operation",
        uses = {
            "tenancy",
            "admission",
            "value",
            "organisation",
            "regulation",
            "record",
            "decision",
            "duty",
            "founding",
            "attachment",
            "extension",
            "sealing"
        })
package org.guiju.platform.operation;

import org.guiju.platform.Feature;
