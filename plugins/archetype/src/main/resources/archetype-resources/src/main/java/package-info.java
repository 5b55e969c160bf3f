/** Rules of ${artifactId}: they answer from what they are given and may keep no state, look at no clock, reach no database. */
package ${package};
