/**
 * Regulations and clauses of a company's own, and the arrangement of any regulation that is not law. Everything goes into a
 * draft; what becomes of a draft is the revision feature's to say.
 */
@Feature(
        name = "authoring",
        uses = {"tenancy", "value", "decision", "regulation", "revision"})
package org.guiju.platform.authoring;

import org.guiju.platform.Feature;
