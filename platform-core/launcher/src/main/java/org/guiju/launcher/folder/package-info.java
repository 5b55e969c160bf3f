/**
 * The data folder: where things lie, its lock, its secrets and the record of processes it belongs to. Knows nothing of
 * what is stored or started.
 */
package org.guiju.launcher.folder;
