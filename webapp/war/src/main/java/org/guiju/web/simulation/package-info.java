/** Pages on which a draft is tried over what was done. Deciding again is the kernel's; here it is only shown. */
package org.guiju.web.simulation;
