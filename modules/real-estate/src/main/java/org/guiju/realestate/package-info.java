/**
 * Real-estate sales (房产案场): what a sales site adds to sales management. Each feature is a package of its own; clauses,
 * records and actions are the YAML files beside it, and no threshold or share may be written in Java.
 */
package org.guiju.realestate;
