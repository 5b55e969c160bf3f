/**
 * Makes decisions provable. Beside the requests every new docket entry is linked into its company's chain, and a head over the
 * chains of all companies is signed and added to a file outside the database ({@code GUIJU_EVIDENCE}, with the key, which is made
 * at the first start). Whoever changes, adds or removes entries cannot make the signed heads fit, whatever they may do in the
 * database. What people wrote, and what was known of them, is in the chain as salted digests only: it can be erased, and an
 * entry can be shown in part, without breaking the chain. Every chain is gone through once a day. What an entry means is no
 * business of this package.
 */
@Feature(
        name = "evidence",
        uses = {"round", "tenancy", "value", "decision", "duty"})
package org.guiju.platform.evidence;

import org.guiju.platform.Feature;
