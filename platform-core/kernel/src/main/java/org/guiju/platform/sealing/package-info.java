/**
 * Keys that are on this server and never in the database, and what is sealed with them. What is sealed is other features'
 * business; who may see it opened, too.
 */
@Feature(name = "sealing")
package org.guiju.platform.sealing;

import org.guiju.platform.Feature;
