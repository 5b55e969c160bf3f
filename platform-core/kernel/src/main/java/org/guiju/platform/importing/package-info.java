/**
 * Tables that people bring in: read, tried row by row, and put before the desk row by row as actions of the one who brings
 * them. Nothing is written but through the desk, and a row that was done once is not done again.
 */
@Feature(
        name = "importing",
        uses = {"tenancy", "value", "sheet", "organisation", "record", "regulation", "decision"})
package org.guiju.platform.importing;

import org.guiju.platform.Feature;
