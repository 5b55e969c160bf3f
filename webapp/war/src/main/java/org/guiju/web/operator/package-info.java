/**
 * The programs' way to the platform itself: which plugins run and why others do not. For operators, who work for no company
 * here; nothing that shows or changes a company's data may be here.
 */
package org.guiju.web.operator;
