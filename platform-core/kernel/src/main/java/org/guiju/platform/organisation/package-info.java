/** Units, employees, roles, salaries of a company. Knows no action and no clause. */
@Feature(
        name = "organisation",
        uses = {"tenancy", "value", "extension"})
package org.guiju.platform.organisation;

import org.guiju.platform.Feature;
