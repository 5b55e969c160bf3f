/**
 * Reads YAML files into trees that know where each word stands, and says everything that is wrong with them at once, in
 * the reader's language. No meaning of any format may be here, and no file system: callers bring the text.
 */
package org.guiju.rulebook.source;
