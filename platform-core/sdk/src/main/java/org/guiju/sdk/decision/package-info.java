/** What a clause is asked and what it answers. Pure values: no input or output, no clock, no state may be here. */
package org.guiju.sdk.decision;
