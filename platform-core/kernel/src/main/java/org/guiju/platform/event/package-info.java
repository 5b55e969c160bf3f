/**
 * Telling other systems what happened: the order of events, webhooks that are sent them, and what became of each sending.
 * Takes what the desk left in the outbox; changes nothing of a company's business.
 */
@Feature(
        name = "event",
        uses = {"round", "tenancy", "value", "sealing", "decision", "organisation", "record", "regulation"})
package org.guiju.platform.event;

import org.guiju.platform.Feature;
