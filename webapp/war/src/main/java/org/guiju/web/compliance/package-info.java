/**
 * 遵守率: how far each clause was kept, unit by unit, from what was owed; in which hours clauses object; what is overdue and
 * held now. Reads only.
 */
package org.guiju.web.compliance;
