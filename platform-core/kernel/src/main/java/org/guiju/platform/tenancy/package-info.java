/** Companies and which of them a transaction is bound to. Nothing here reads what a company owns. */
@Feature(
        name = "tenancy",
        uses = {"value"})
package org.guiju.platform.tenancy;

import org.guiju.platform.Feature;
