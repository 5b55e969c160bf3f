/**
 * Devices that report: each about one record, by one kind of action, with a key of its own. What they say goes to the desk
 * like anybody's report; here is only who they are, what of it was not taken and why, and that they have fallen silent. What a
 * report leads to is for clauses to say.
 */
@Feature(
        name = "device",
        uses = {"tenancy", "value", "sealing", "organisation", "record", "regulation", "decision", "duty"})
package org.guiju.platform.device;

import org.guiju.platform.Feature;
