/**
 * What a module declares about its business: action types, record types and their fields, read from YAML. One schema
 * becomes the form, the REST operation and the names expressions may use. No loading of plugins, no storage here.
 */
package org.guiju.rulebook.schema;
