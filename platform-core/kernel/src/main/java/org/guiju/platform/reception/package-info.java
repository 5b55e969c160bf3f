/**
 * Regulations that a company brings as files: what was read is kept and worked through clause by clause, by several people
 * if need be, until it goes into a draft as a whole. What is found in a file is the document module's to say, what becomes of
 * a draft the desk's; nothing here is in force.
 */
@Feature(
        name = "reception",
        uses = {"tenancy", "value", "organisation", "decision", "regulation"})
package org.guiju.platform.reception;

import org.guiju.platform.Feature;
