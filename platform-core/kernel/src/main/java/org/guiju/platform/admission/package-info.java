/**
 * How people come in: one-time links, and the sign-ins that are set up with them, here or at an identity provider. What an
 * employee is, and who may add one, is known elsewhere.
 */
@Feature(
        name = "admission",
        uses = {"tenancy", "value", "sealing", "organisation", "decision"})
package org.guiju.platform.admission;

import org.guiju.platform.Feature;
