/**
 * Regulations as companies have them: files are read, their clauses found, and what each says is recognised. Deterministic and
 * offline; it knows no company, no database and no page, and decides nothing: people accept, edit or refuse what it proposes.
 * No line of a file is lost: each ends in a clause, in a heading, among what was left out (with the reason), or marked.
 */
package org.guiju.document;
