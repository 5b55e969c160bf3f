/** Tells the text of a regulation from what was printed, shown or scribbled around it. Nothing is thrown away unsaid. */
package org.guiju.document.cleaning;
