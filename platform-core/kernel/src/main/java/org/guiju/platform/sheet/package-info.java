/**
 * Tables in files, as people keep them in CSV and XLSX: rows with their positions in, rows out. What a column means is for
 * those who read.
 */
@Feature(name = "sheet")
package org.guiju.platform.sheet;

import org.guiju.platform.Feature;
