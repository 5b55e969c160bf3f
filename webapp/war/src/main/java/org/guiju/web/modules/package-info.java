/** Modules as a company uses them, and as the platform's operator runs them, with the reasons where one does not run. */
package org.guiju.web.modules;
