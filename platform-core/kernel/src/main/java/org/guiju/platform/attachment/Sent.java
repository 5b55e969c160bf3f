package org.guiju.platform.attachment;

import java.io.InputStream;

/**
 * A file as somebody sends it.
 *
 * @param type media type as the sender says, or empty
 * @param length in bytes as the sender says, or 0
 */
public record Sent(String name, String type, long length, InputStream content) {}
