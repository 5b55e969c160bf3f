package org.guiju.web.shift;

/**
 * A shared tablet on the page.
 *
 * @param key by which the tablet itself knows that it is this one
 * @param story since when it is shared, and until when it was
 */
public record TabletLine(String id, String key, String name, String unit, String story, boolean retired) {}
