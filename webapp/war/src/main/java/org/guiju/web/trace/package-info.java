/**
 * The way of a thing: where it came from and what was made of it, the label that is stuck to it, and the box in which the
 * code on a label is typed. Reads only; whatever is done about it goes through the act page.
 */
package org.guiju.web.trace;
