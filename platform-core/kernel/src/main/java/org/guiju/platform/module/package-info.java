/**
 * Which plugins a company uses. What a plugin may be told by a company are parameters of its regulation, dated and explained,
 * never settings beside it.
 */
@Feature(
        name = "module",
        uses = {"tenancy", "value", "extension", "regulation", "decision"})
package org.guiju.platform.module;

import org.guiju.platform.Feature;
