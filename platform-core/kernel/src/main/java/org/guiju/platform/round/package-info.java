/** What is done again and again beside the requests. Nothing here knows what that is. */
@Feature(
        name = "round",
        uses = {})
package org.guiju.platform.round;

import org.guiju.platform.Feature;
