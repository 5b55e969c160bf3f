/** Targets and how far they are reached, put into words; setting one is an action that goes to the desk. */
package org.guiju.web.target;
