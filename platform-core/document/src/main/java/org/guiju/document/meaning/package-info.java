/**
 * What a clause of a company's own document says: its sentences and how binding they are, its quantities, roles, consequences,
 * forms and references, and which controls could watch it. A pure function of text and of what the caller passes in; every
 * finding points at the words it rests on, and what the words leave open becomes a question. No file, no company, no database.
 */
package org.guiju.document.meaning;
