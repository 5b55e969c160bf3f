/**
 * 班次: the screen of a shared tablet, full page, with what is left to do and what can be recorded. Modules say in
 * {@code pages/shift.yaml} which records and actions stand on it; scripts draw it, also without connection. With it the pages of
 * shared tablets, of one's own PIN, and of what was not taken in. Decides nothing: everything goes to the desk.
 */
package org.guiju.web.shift;
