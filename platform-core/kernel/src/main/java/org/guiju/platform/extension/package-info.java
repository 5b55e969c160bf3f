/**
 * The plugin host, for the kernel's features and the operator's page: which signed files are let in, which plugins run,
 * what they offer.
 *
 * <p>A refused file is a value, never an exception, and nothing of it is class-loaded. Objects of a plugin are handed
 * out for the moment of a call: they may not be kept in a static field, a session, an event or a cache, and never meet
 * CDI, the expression language's own resolvers or REST; wrap them in a {@link
 * org.guiju.platform.extension.PluginHandle}. Nothing here knows a company, a page or a business rule.
 */
@Feature(name = "extension")
package org.guiju.platform.extension;

import org.guiju.platform.Feature;
