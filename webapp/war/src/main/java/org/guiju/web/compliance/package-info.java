/** 遵守率: how far each clause was kept, unit by unit, from what was owed. Reads only. */
package org.guiju.web.compliance;
