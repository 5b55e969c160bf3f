/**
 * For authors of modules and plugins: the words every contract uses. Values only; nothing here touches a server,
 * a database or a clock.
 */
package org.guiju.sdk;
