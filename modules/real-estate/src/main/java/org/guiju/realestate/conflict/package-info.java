/**
 * Attribution conflicts (撞单): two salespeople claim one customer and settle it themselves, or have it decided. Carries
 * out what clauses 5.1a to 5.1d permitted; who wins is for people, what it costs is for the clauses.
 */
package org.guiju.realestate.conflict;
