/**
 * Which company the current thread works for, and how the database learns it.
 *
 * <p>Lives in the server as a module of its own, beside the JDBC driver, because the datasource loads it before any
 * application. Only the JDK, the driver and the datasource's listener interface may be used here; who may work for
 * which company is decided elsewhere.
 */
package org.guiju.tenancy.binding;
