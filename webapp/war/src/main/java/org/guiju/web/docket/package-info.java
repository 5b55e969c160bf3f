/** 裁定台账: every decision, found by clause, person, outcome. Reads only, and only what the reader may see. */
package org.guiju.web.docket;
