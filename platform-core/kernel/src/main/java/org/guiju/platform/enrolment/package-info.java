/**
 * Lists of staff: what a row says of somebody, compared with the company, and the actions of the desk that it takes. What an
 * employee is and who may change one is decided there; how lists are brought, corrected and worked off, by importing.
 */
@Feature(
        name = "enrolment",
        uses = {"tenancy", "decision", "organisation", "staffing", "regulation", "sheet", "importing"})
package org.guiju.platform.enrolment;

import org.guiju.platform.Feature;
