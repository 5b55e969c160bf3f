/** Checks archives that a company took of its data or handed to an inspector, from the archive alone. Nothing here needs a server. */
package org.guiju.config.archive;
