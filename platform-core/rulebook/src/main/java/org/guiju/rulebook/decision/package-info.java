/**
 * Deciding: clauses in force and the facts of one action go in, findings with their reasons come out. Pure, so the live
 * click, the dry run before it and the replay of last year are the same code. No storage, clock or plugin may be here.
 */
package org.guiju.rulebook.decision;
