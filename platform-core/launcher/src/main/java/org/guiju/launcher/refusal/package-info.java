/**
 * Why the launcher can't go on, and how it says so: one line with the way out, in the reader's language, and an exit
 * code. Nothing here looks at the machine or decides.
 */
package org.guiju.launcher.refusal;
