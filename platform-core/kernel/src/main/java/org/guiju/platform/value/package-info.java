/** Typed values as self-describing JSON, and time-ordered ids. No business meaning may be here. */
@Feature(name = "value")
package org.guiju.platform.value;

import org.guiju.platform.Feature;
