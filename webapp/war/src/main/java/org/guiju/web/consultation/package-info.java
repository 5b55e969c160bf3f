/**
 * Being asked about a draft and asking: what it would change, who took part, what was said and answered, in words. Comments and
 * answers go to the desk.
 */
package org.guiju.web.consultation;
