/**
 * Taking a whole list of staff over from a file: read, checked row by row, corrected, then applied, each row by actions of
 * the desk. What an employee is and who may change one is decided there, not here.
 */
@Feature(
        name = "enrolment",
        uses = {
            "tenancy",
            "value",
            "decision",
            "organisation",
            "staffing",
            "duty",
            "attachment",
            "sheet",
            "notification"
        })
package org.guiju.platform.enrolment;

import org.guiju.platform.Feature;
