/**
 * What records were made of and what was made of them, as far as their types say so ({@code trace} in their files): the way
 * of a thing forward and back. Reads only; what is done about it is an action like any other.
 */
@Feature(
        name = "trace",
        uses = {"tenancy", "value", "decision", "regulation", "record"})
package org.guiju.platform.trace;

import org.guiju.platform.Feature;
