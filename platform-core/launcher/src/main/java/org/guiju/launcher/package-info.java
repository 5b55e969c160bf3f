/**
 * Starts, migrates and stops the whole of Guiju on one machine. Runs outside the server and shares no class with it; no
 * business rule may be here.
 */
package org.guiju.launcher;
