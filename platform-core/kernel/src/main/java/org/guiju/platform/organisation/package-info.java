/** Units, employees, roles, salaries of a company. Knows which roles count as which, and no action and no clause otherwise. */
@Feature(
        name = "organisation",
        uses = {"tenancy", "value", "extension", "regulation"})
package org.guiju.platform.organisation;

import org.guiju.platform.Feature;
