/** Calculations per period for those who pay: how far one is, every line with its reasons. Each step is an action for the desk. */
package org.guiju.web.calculation;
