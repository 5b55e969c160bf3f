/**
 * The rule engine against others, in one run on one machine. Nothing of the product may depend on this; the README says how to
 * run it and what came out last.
 */
package org.guiju.benchmarks;
