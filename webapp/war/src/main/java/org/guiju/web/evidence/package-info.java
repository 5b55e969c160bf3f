/** 存证: how far what was decided is sealed, and whether it still is what was sealed. */
package org.guiju.web.evidence;
