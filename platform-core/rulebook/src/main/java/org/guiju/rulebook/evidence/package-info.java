/**
 * How what was decided is made provable: each entry's digest, the chain of a company's entries, and signed heads over the chains
 * of all companies. Nothing here reads or keeps anything, so that a check needs no server. Everything that is hashed is text in
 * UTF-8, and every hash is written in hexadecimal digits, so that the same can be computed with any other tool.
 */
package org.guiju.rulebook.evidence;
