/**
 * Acts that wait for people to agree: whose signatures are missing, who may give them, what becomes of the act. The act
 * itself is decided and carried out by the desk.
 */
@Feature(
        name = "approval",
        uses = {
            "tenancy",
            "value",
            "decision",
            "delegation",
            "duty",
            "organisation",
            "regulation",
            "record",
            "notification"
        })
package org.guiju.platform.approval;

import org.guiju.platform.Feature;
