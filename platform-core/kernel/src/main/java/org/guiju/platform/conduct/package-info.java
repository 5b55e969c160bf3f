/** Rules that people keep or break and others observe: recording a breach, and looking again at what repetition leads to. */
@Feature(
        name = "conduct",
        uses = {"tenancy", "value", "decision", "organisation", "record", "regulation", "ledger"})
package org.guiju.platform.conduct;

import org.guiju.platform.Feature;
