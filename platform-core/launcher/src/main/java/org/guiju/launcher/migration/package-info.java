/**
 * Brings a database to the state this version expects: roles, the kernel's and the plugins' migrations, context keys,
 * partitions. Works on any PostgreSQL it is given; starts and stops none.
 */
package org.guiju.launcher.migration;
