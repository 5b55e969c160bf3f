/**
 * Taking over what a plugin's new version changes in a regulation the company has adopted. Installing a version changes nothing in
 * force; what an administrator takes becomes part of the open draft. How versions are merged is the rulebook's business.
 */
@Feature(
        name = "upgrade",
        uses = {"tenancy", "value", "decision", "regulation", "revision"})
package org.guiju.platform.upgrade;

import org.guiju.platform.Feature;
