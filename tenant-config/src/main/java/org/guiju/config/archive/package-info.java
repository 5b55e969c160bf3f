/** Checks the archive a company took of its data, from the archive alone. Nothing here needs a server. */
package org.guiju.config.archive;
