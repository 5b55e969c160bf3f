/**
 * Catering (餐饮): outlets, their appliances, batches, plates, tools and shifts. Records, actions, clauses and menus are the
 * YAML files beside it; nothing here is written in Java, and no limit may be.
 */
package org.guiju.catering;
