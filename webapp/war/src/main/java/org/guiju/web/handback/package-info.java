/** The archives of a company's own data, for its administrator to take. */
package org.guiju.web.handback;
