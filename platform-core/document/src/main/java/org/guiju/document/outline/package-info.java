/** Finds chapters, articles and items by their numbers and headings, in whatever style or mixture of styles. */
package org.guiju.document.outline;
