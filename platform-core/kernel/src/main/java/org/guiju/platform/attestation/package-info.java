/** Who has passed which course and signed for which clause, and by which action; what that opens is for the clauses. */
@Feature(
        name = "attestation",
        uses = {"tenancy", "value", "decision", "organisation", "regulation", "notification", "ledger"})
package org.guiju.platform.attestation;

import org.guiju.platform.Feature;
