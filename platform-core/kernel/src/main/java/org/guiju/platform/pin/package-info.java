/**
 * Short numbers by which people say who they are on a device that several share. Kept slow to try and sealed; here is whether one
 * is right and how often it may be wrong. What is then done in somebody's name is other features' business.
 */
@Feature(
        name = "pin",
        uses = {"tenancy", "value", "sealing", "organisation", "decision"})
package org.guiju.platform.pin;

import org.guiju.platform.Feature;
