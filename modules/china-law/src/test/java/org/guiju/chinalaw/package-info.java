/** Tests of the jurisdiction pack; it ships declarations only. */
package org.guiju.chinalaw;
