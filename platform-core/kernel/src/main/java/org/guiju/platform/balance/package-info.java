/**
 * What people have of declared units that are no money: how much, until when, using it and letting it expire. It is granted by
 * rewards through the ledger; a balance is the sum of ledger lines and of nothing else.
 */
@Feature(
        name = "balance",
        uses = {"tenancy", "value", "decision", "organisation", "regulation", "duty", "ledger"})
package org.guiju.platform.balance;

import org.guiju.platform.Feature;
