package org.guiju.platform.extension;

/**
 * An extension and who provides it, for callers that write down which plugin took part or serve one company's plugins
 * only. For the moment of a call; see the package.
 *
 * @param generation which loading of the plugin it comes from
 */
public record Provided<T>(String pluginId, String version, int generation, T extension) {}
