package org.guiju.platform.attachment;

/** A file whose content lies in the vault, before it is anybody's. */
public record Kept(String name, String type, long size, String sha256) {}
