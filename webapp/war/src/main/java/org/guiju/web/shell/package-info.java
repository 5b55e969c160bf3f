/**
 * What stands around every page: navigation by role, the person, the place, the demo notice. It reads who somebody is and
 * what is owed; it decides nothing and is not what keeps people out of a page.
 */
package org.guiju.web.shell;
