/** Files turned into lines: formats, encodings, limits. What the lines mean is none of its business. */
package org.guiju.document.file;
