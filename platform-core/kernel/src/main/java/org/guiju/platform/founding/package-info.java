/**
 * Setting a company up from reviewed files: organisation, plugins, and the regulations as the company brings them. Only for a
 * company that does not exist yet; whatever changes later goes through the desk.
 */
@Feature(
        name = "founding",
        uses = {"tenancy", "value", "organisation", "regulation"})
package org.guiju.platform.founding;

import org.guiju.platform.Feature;
