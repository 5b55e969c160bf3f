/**
 * The rule engine against KIE, an independent implementation of FEEL and DMN: random texts on random values, every
 * difference a fault or on the list of {@link org.guiju.oracle.Difference}. Nothing here is shipped.
 */
package org.guiju.oracle;
