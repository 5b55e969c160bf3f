/**
 * For tests that need a plugin file: real jars, compiled from a few lines of source. Good jars and bad ones; nothing
 * here signs, loads or judges them.
 */
package org.guiju.testkit.plugin;
