/**
 * Lists that people bring in: read, each row tried, corrected in place, and put before the desk in the name of the one who
 * brings them. Nothing is written but through the desk, and a row that was done once is not done again. What rows can become
 * beside actions, other features say.
 */
@Feature(
        name = "importing",
        uses = {"tenancy", "value", "sheet", "organisation", "record", "regulation", "decision", "duty", "notification"
        })
package org.guiju.platform.importing;

import org.guiju.platform.Feature;
