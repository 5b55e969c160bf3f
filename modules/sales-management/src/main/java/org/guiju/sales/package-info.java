/**
 * Sales management (销售管理): what every sales industry shares. Each feature is a package of its own. Nothing here knows
 * an industry; what an industry adds, it determines by its clauses.
 */
package org.guiju.sales;
