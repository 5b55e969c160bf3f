/**
 * Misconduct cases (违规案件): malicious grabbing and undermining, from the report to the decision. Carries out what clauses
 * 5.2a to 5.2c permitted; what counts as misconduct and how grave it is may not be here.
 */
package org.guiju.realestate.misconduct;
