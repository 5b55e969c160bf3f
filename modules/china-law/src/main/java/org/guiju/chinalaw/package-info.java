/** What Chinese law asks that its clauses, written in YAML, cannot say themselves. Nothing here decides anything. */
package org.guiju.chinalaw;
