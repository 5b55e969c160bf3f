/**
 * Regulations as data: clauses with typed parameters and controls, layers and locks, revisions and what is in force when.
 * Pure: no storage, no clock, no plugin; the instant is always an argument.
 */
package org.guiju.rulebook.regulation;
