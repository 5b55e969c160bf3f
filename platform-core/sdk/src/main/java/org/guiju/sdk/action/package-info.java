/**
 * For authors of modules and plugins: carrying out what was permitted. A handler answers with effects as data; it never
 * writes anything itself.
 */
package org.guiju.sdk.action;
