/** The processes that answer pages: WildFly, and Keycloak when asked for. Started directly, watched, and stopped. */
package org.guiju.launcher.server;
