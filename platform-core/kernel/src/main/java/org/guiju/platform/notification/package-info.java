/** Notices to employees. Says what happened; never decides anything. */
@Feature(
        name = "notification",
        uses = {"tenancy", "value"})
package org.guiju.platform.notification;

import org.guiju.platform.Feature;
