/**
 * Catering (餐饮): outlets, their appliances, batches, plates, tools and shifts. Records, actions, clauses, menus and what stands
 * on the screen of a tablet are the
 * YAML files beside it; nothing here is written in Java, and no limit may be.
 */
package org.guiju.catering;
