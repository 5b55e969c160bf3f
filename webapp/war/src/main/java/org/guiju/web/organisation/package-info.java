/** Who works where, with which posts and salary, found and read; what changes them are forms of actions like any other. */
package org.guiju.web.organisation;
